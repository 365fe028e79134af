import { one } from '../../../../lens/index.ts'
import { includeChecks } from '../details.ts'
import { flag } from '../flag.ts'
import { optional, path, single } from '../values.ts'

export const filesFields = {
  reloadCheckConfig: one('reload_check_config', single(optional(path)), {
    doc: 'Test the new file before a reload.',
    defaultDoc: 'off (no argument: /dev/null)',
    since: '2.2.0',
  }),
  reloadTimeFile: one('reload_time_file', single(path), { doc: 'File that schedules a reload.', since: '2.1.0' }),
  reloadRepeat: flag('reload_repeat', { doc: 'Keep reload_time_file after use.', since: '2.1.0' }),
  reloadFile: one('reload_file', single(optional(path)), {
    doc: 'Lock file that exists while the file is being read.',
    defaultDoc: 'off',
    since: '2.2.0',
  }),
  includeCheck: one('include_check', includeChecks, {
    doc: 'Strictness of later includes; no argument = all.',
    defaultDoc: 'none',
    since: '2.2.0',
  }),
  configSaveDir: one('config_save_dir', single(path), {
    doc: 'Debug copies of the file are written here through a shell command.',
    since: '2.2.3',
  }),
  tmpConfigDirectory: one('tmp_config_directory', single(path), {
    doc: 'File system of the private copy of the configuration.',
    defaultDoc: 'memory',
    since: '2.2.0',
    duplicates: 'first',
  }),
  iprouteUsrDir: one('iproute_usr_dir', single(path), { doc: 'Iproute2 table directory.', defaultDoc: 'build default', since: '2.3.2' }),
  iprouteEtcDir: one('iproute_etc_dir', single(path), { doc: 'Iproute2 table directory.', defaultDoc: '/etc/iproute2', since: '2.3.2' }),
}
