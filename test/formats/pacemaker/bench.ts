import { scanXml } from '../../../src/syntax/index.ts'
import { address } from '../../bench/address.ts'
import type { Bench } from '../../bench/texts.ts'
import { xmlParser } from '../../bench/xml-parser.ts'

export const bench: Bench = {
  scan: (text) => scanXml(text, new Map()),
  head: "<cib validate-with='pacemaker-3.9' epoch='7' num_updates='0' admin_epoch='0'>\n  <configuration>\n    <crm_config>\n      <cluster_property_set id='options'>\n        <nvpair id='options-quorum' name='no-quorum-policy' value='stop'/>\n      </cluster_property_set>\n    </crm_config>\n    <nodes/>\n    <constraints/>\n    <resources>\n",
  lines: (n) =>
    `      <!-- rack ${n} -->\n      <primitive id='ip-${n}' class='ocf' provider='heartbeat' type='IPaddr2'>\n        <instance_attributes id='ip-${n}-params'>\n          <nvpair id='ip-${n}-ip' name='ip' value='${address(n)}'/>\n        </instance_attributes>\n        <operations>\n          <op id='ip-${n}-monitor' name='monitor' interval='10s' timeout='20s'/>\n        </operations>\n      </primitive>\n`,
  yardstick: { name: 'fast-xml-parser', run: (text) => xmlParser.parse(text), budget: { tree: 2, model: 2.5, findings: 3 } },
  tail: '    </resources>\n  </configuration>\n</cib>\n',
  change: (draft: { cib: { configuration: { crmConfig: { clusterPropertySets: { nvpairs: { value: string }[] }[] } } } }) => {
    draft.cib.configuration.crmConfig.clusterPropertySets[0]!.nvpairs[0]!.value = 'freeze'
  },
}
