/** A short file, and what `keepalived -t` 2.2.7 said of it on a host called `node`. */
export interface KeepalivedGotcha {
  /** As numbered in the project's notes on the format; several files may show one gotcha. */
  n: number
  title: string
  text: string
  /** `LINE class: message`, without what depends on the machine; or that the program ended by a signal. */
  observed: readonly string[] | 'inconclusive'
}

export const keepalivedGotchas: readonly KeepalivedGotcha[] = [
  {
    n: 1,
    title: 'a keyword without its value ends the reading',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    priority
    virtual_ipaddress {
        192.0.2.1/24
    }
}
zork
`,
    observed: [
      "9 syntax: Unknown keyword 'zork'",
      '4 fatal: *** Configuration line starting `priority` is missing a parameter after keyword `priority` at word position 2',
    ],
  },
  {
    n: 2,
    title: 'single quotes do not hide a comment sign',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    notify_master '/bin/echo #x'
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: ["4 syntax: String 'notify_master '/bin/echo': missing terminating '"],
  },
  {
    n: 3,
    title: 'a comment sign inside a word',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    priority 99!c
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [],
  },
  {
    n: 3,
    title: 'a brace that touches a word',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    priority 99
}
`,
    observed: ['- value: (A) No VIP specified; at least one is sensible'],
  },
  {
    n: 3,
    title: 'a closing brace behind a value',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    virtual_ipaddress {
        192.0.2.1/24
    }
    priority 99}
`,
    observed: [],
  },
  {
    n: 4,
    title: 'a hexadecimal number',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    priority 0x20
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: ["4 value: invalid number '0x20'", '4 value: (A) Priority not valid! must be between 1 & 255. Using default 100'],
  },
  {
    n: 4,
    title: 'a fraction where a whole number is read',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    priority 10.5
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: ["4 value: invalid number '10.5'", '4 value: (A) Priority not valid! must be between 1 & 255. Using default 100'],
  },
  {
    n: 4,
    title: 'a semicolon behind a number',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    priority 99;
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: ["4 value: invalid number '99;'", '4 value: (A) Priority not valid! must be between 1 & 255. Using default 100'],
  },
  {
    n: 4,
    title: 'a number that is too large',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    priority 256
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [
      "4 value: number '256' outside range [1, 255]",
      '4 value: (A) Priority not valid! must be between 1 & 255. Using default 100',
    ],
  },
  {
    n: 4,
    title: 'a number that is too small',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    priority 0
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: ["4 value: number '0' outside range [1, 255]", '4 value: (A) Priority not valid! must be between 1 & 255. Using default 100'],
  },
  {
    n: 4,
    title: 'leading zeros and a sign',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    priority +010
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [],
  },
  {
    n: 5,
    title: 'MASTER without a priority',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    state MASTER
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [],
  },
  {
    n: 6,
    title: 'two statements in a one-line block',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    authentication { auth_type PASS auth_pass x }
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: ['- value: (A) Authentication specified but no password given. Ignoring'],
  },
  {
    n: 6,
    title: 'a one-line block with one statement each',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    authentication { auth_type PASS }
    authentication { auth_pass x }
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [],
  },
  {
    n: 7,
    title: 'two addresses on one line',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    virtual_ipaddress { 192.0.2.3/24 192.0.2.4/24 }
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: ["4 value: Unknown configuration entry '192.0.2.4/24' for ip address - ignoring"],
  },
  {
    n: 8,
    title: 'a condition in a one-line block takes the brace along',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    virtual_ipaddress { @n 192.0.2.3/24 }
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [
      "- syntax: There are 1 missing '}'s or extra '{'s",
      '5 value: VRRP parsed invalid IP virtual_ipaddress. skipping IP...',
      '5 value: VRRP parsed invalid IP {. skipping IP...',
    ],
  },
  {
    n: 8,
    title: 'an include in a one-line block takes the brace along',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    virtual_ipaddress { include x }
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [
      "4 fatal: Config files missing 'x }'.",
      "- syntax: There are 1 missing '}'s or extra '{'s",
      '5 value: VRRP parsed invalid IP virtual_ipaddress. skipping IP...',
      '5 value: VRRP parsed invalid IP {. skipping IP...',
    ],
  },
  {
    n: 9,
    title: 'a reference without a definition',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    priority \${NOPE}
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [
      "4 value: invalid number '$'",
      '4 value: (A) Priority not valid! must be between 1 & 255. Using default 100',
      "4 syntax: Unexpected '{' - ignoring",
      "4 syntax: Unknown keyword 'NOPE'",
      "5 syntax: Unknown keyword 'virtual_ipaddress'",
      "5 syntax: Unexpected '{' - ignoring",
      "6 syntax: Unknown keyword '192.0.2.1/24'",
      "7 syntax: Unknown keyword '}'",
      "8 syntax: Unknown keyword '}'",
      '- value: (A) No VIP specified; at least one is sensible',
    ],
  },
  {
    n: 10,
    title: 'a bare reference before a quote',
    text: `$P=7
vrrp_instance A {
    interface eth0
    virtual_router_id 51
    priority "$P"
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: ["5 value: invalid number '$P'", '5 value: (A) Priority not valid! must be between 1 & 255. Using default 100'],
  },
  {
    n: 10,
    title: 'a braced reference in quotes',
    text: `$P=7
vrrp_instance A {
    interface eth0
    virtual_router_id 51
    priority "\${P}"
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [],
  },
  {
    n: 10,
    title: 'a bare reference',
    text: `$P=7
vrrp_instance A {
    interface eth0
    virtual_router_id 51
    priority $P
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [],
  },
  {
    n: 10,
    title: 'a bare reference that is not defined',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    notify_master "/bin/true" $WHO
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [],
  },
  {
    n: 11,
    title: 'two names',
    text: `vrrp_instance A B {
    interface eth0
    virtual_router_id 51
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: ['1 value: vrrp_instance must have a name'],
  },
  {
    n: 11,
    title: 'no name',
    text: `vrrp_instance {
    interface eth0
    virtual_router_id 51
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: ['1 value: vrrp_instance must have a name'],
  },
  {
    n: 11,
    title: 'an empty name',
    text: `vrrp_instance "" {
    interface eth0
    virtual_router_id 51
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [],
  },
  {
    n: 11,
    title: 'a name with a blank',
    text: `vrrp_instance "a b" {
    interface eth0
    virtual_router_id 51
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [],
  },
  {
    n: 11,
    title: 'a name with a brace in quotes',
    text: `vrrp_instance "x{y" {
    interface eth0
    virtual_router_id 51
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [],
  },
  {
    n: 13,
    title: 'a script that is defined later',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    track_script {
        s
    }
    virtual_ipaddress {
        192.0.2.1/24
    }
}
vrrp_script s {
    script "/bin/true"
}
`,
    observed: ['5 value: (A) track script s not found, ignoring...'],
  },
  {
    n: 13,
    title: 'a script that is defined earlier',
    text: `vrrp_script s {
    script "/bin/true"
}
vrrp_instance A {
    interface eth0
    virtual_router_id 51
    track_script {
        s
    }
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [],
  },
  {
    n: 14,
    title: 'arguments of a script outside the quotes',
    text: `vrrp_script s {
    script /bin/true x
}
vrrp_instance A {
    interface eth0
    virtual_router_id 51
    track_script {
        s
    }
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [],
  },
  {
    n: 18,
    title: 'init_fail',
    text: `vrrp_script s {
    script "/bin/true"
    init_fail
}
vrrp_instance A {
    interface eth0
    virtual_router_id 51
    track_script {
        s
    }
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [],
  },
  {
    n: 19,
    title: 'nopreempt no',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    nopreempt no
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [],
  },
  {
    n: 19,
    title: 'accept no',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    accept no
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [],
  },
  {
    n: 19,
    title: 'a boolean that is none',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    smtp_alert maybe
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: ['4 value: Invalid vrrp_instance smtp_alert parameter maybe'],
  },
  {
    n: 20,
    title: 'nopreempt with state MASTER',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    state MASTER
    priority 100
    nopreempt
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: ['- value: (A) Warning - nopreempt will not work with initial state MASTER - clearing'],
  },
  {
    n: 20,
    title: 'preempt_delay with state MASTER',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    state MASTER
    priority 100
    preempt_delay 5
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: ['- value: (A) Warning - preempt delay will not work with initial state MASTER - clearing'],
  },
  {
    n: 20,
    title: 'a suffix behind seconds',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    preempt_delay 3s
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: ["4 value: invalid number '3s'"],
  },
  {
    n: 20,
    title: 'seven decimal places',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    preempt_delay 0.1234567
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: ["4 value: number '0.1234567' has too many decimal places"],
  },
  {
    n: 21,
    title: 'authentication with version 3',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    version 3
    authentication {
        auth_type PASS
        auth_pass abc
    }
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: ['- value: (A) VRRP version 3 does not support authentication. Ignoring.'],
  },
  {
    n: 21,
    title: 'a password that is too long',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    authentication {
        auth_type PASS
        auth_pass 123456789
    }
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: ['6 value: Truncating auth_pass to 8 characters'],
  },
  {
    n: 22,
    title: 'half a second between adverts with version 2',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    advert_int 0.5
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: ['- value: (A) VRRPv2 advertisement interval 0.500000s must be an integer. rounding'],
  },
  {
    n: 22,
    title: 'half a second between adverts with version 3',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    version 3
    advert_int 0.5
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [],
  },
  {
    n: 22,
    title: '41 seconds between adverts with version 3',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    version 3
    advert_int 41
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: ['- value: (A) VRRPv3 advertisement interval 41.00s is out of range. Must be less than 40.96s. Setting to 40.95s'],
  },
  {
    n: 22,
    title: '300 seconds between adverts',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    advert_int 300
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [
      "4 value: number '300' outside range [0.010000, 255.000000]",
      '4 value: (A) Advert interval (300) not valid! Must be > 0 - ignoring',
    ],
  },
  {
    n: 23,
    title: 'two virtual routers with one id on one interface',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    virtual_ipaddress {
        192.0.2.1/24
    }
}
vrrp_instance B {
    interface eth0
    virtual_router_id 51
    virtual_ipaddress {
        192.0.2.2/24
    }
}
`,
    observed: ['- fatal: A and B both use VRID 51 with IPv4 on interface eth0'],
  },
  {
    n: 23,
    title: 'one address in two virtual routers',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    virtual_ipaddress {
        192.0.2.1/24
    }
}
vrrp_instance B {
    interface eth0
    virtual_router_id 52
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [],
  },
  {
    n: 23,
    title: 'two virtual routers of one name',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    virtual_ipaddress {
        192.0.2.1/24
    }
}
vrrp_instance A {
    interface eth0
    virtual_router_id 52
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: ['8 value: vrrp instance A already defined'],
  },
  {
    n: 24,
    title: 'an address without a prefix',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    virtual_ipaddress {
        192.0.2.1
    }
}
`,
    observed: [],
  },
  {
    n: 24,
    title: 'a dotted netmask',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    virtual_ipaddress {
        192.0.2.1/255.255.255.0
    }
}
`,
    observed: [
      "5 value: invalid number '255.255.255.0'",
      '5 value: Invalid address prefix len 255.255.255.0 for address 192.0.2.1/255.255.255.0 - using 32',
    ],
  },
  {
    n: 24,
    title: 'a prefix that is too long',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    virtual_ipaddress {
        192.0.2.1/33
    }
}
`,
    observed: ["5 value: number '33' outside range [0, 32]", '5 value: Invalid address prefix len 33 for address 192.0.2.1/33 - using 32'],
  },
  {
    n: 24,
    title: 'a name instead of an address',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    virtual_ipaddress {
        nas.example.org
    }
}
`,
    observed: [
      '5 value: VRRP parsed invalid IP nas.example.org. skipping IP...',
      '- value: (A) No VIP specified; at least one is sensible',
    ],
  },
  {
    n: 24,
    title: 'addresses with a comma',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    virtual_ipaddress {
        192.0.2.1,192.0.2.2
    }
}
`,
    observed: [
      '5 value: VRRP parsed invalid IP 192.0.2.1,192.0.2.2. skipping IP...',
      '- value: (A) No VIP specified; at least one is sensible',
    ],
  },
  {
    n: 26,
    title: 'a unicast source without peers',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    unicast_src_ip 192.0.2.2
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [
      '- value: (A) A unicast keyword has been specified without any unicast peers. Defaulting to multicast. This usage is deprecated - please update your configuration.',
    ],
  },
  {
    n: 26,
    title: 'no interface',
    text: `vrrp_instance A {
    virtual_router_id 51
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: ['- fatal: (A) Unknown interface!'],
  },
  {
    n: 26,
    title: 'its own address among the peers',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    unicast_src_ip 198.18.1.2
    unicast_peer {
        198.18.1.2
    }
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [],
  },
  {
    n: 28,
    title: 'a weight with priority 255',
    text: `vrrp_script s {
    script "/bin/true"
}
vrrp_instance A {
    interface eth0
    virtual_router_id 51
    priority 255
    track_script {
        s weight 20
    }
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: ['- value: (A) ignoring tracked script s with weights due to address_owner'],
  },
  {
    n: 29,
    title: 'a weight of 254',
    text: `vrrp_script s {
    script "/bin/true"
    weight 254
}
vrrp_instance A {
    interface eth0
    virtual_router_id 51
    track_script {
        s
    }
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: ["3 value: number '254' outside range [-253, 253]", '3 value: vrrp_script s weight 254 must be in [-253, 253]'],
  },
  {
    n: 29,
    title: 'no_reverse',
    text: `vrrp_script s {
    script "/bin/true"
}
vrrp_instance A {
    interface eth0
    virtual_router_id 51
    track_script {
        s weight 5 no_reverse
    }
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: ['8 value: (A) unknown track_script s weight option no_reverse - ignoring'],
  },
  {
    n: 29,
    title: 'noreverse',
    text: `vrrp_script s {
    script "/bin/true"
}
vrrp_instance A {
    interface eth0
    virtual_router_id 51
    track_script {
        s weight 5 noreverse
    }
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [],
  },
  {
    n: 29,
    title: 'noreverse of an interface',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    track_interface {
        eth1 weight 5 noreverse
    }
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: ['5 value: (A) unknown track_interace eth1 weight option noreverse - ignoring'],
  },
  {
    n: 30,
    title: 'a family in front of a destination',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    virtual_routes {
        inet6 default via fe80::1 dev eth0
    }
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: ['5 value: Route must have a destination'],
  },
  {
    n: 30,
    title: 'a single port',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    virtual_rules {
        from 10.0.0.0/8 sport 80 table 5 preference 9
    }
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: ['5 value: invalid sport range 80'],
  },
  {
    n: 30,
    title: 'two ports',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    virtual_rules {
        from 10.0.0.0/8 sport 80-80 table 5 preference 9
    }
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [],
  },
  {
    n: 30,
    title: 'a rule without a preference',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    virtual_rules {
        from 10.0.0.0/8 table 5
    }
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: ['5 value: Rule has no preference specified - setting to 16384. This is probably not what you want.'],
  },
  {
    n: 31,
    title: 'addresses of mail without braces',
    text: `global_defs {
    notification_email a@b
    router_id x
}
vrrp_instance A {
    interface eth0
    virtual_router_id 51
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [
      '2 syntax: Block notification_email has extra parameters a@b ...',
      "5 syntax: Unknown keyword 'vrrp_instance'",
      "5 syntax: Unexpected '{' - ignoring",
      "6 syntax: Unknown keyword 'interface'",
      "7 syntax: Unknown keyword 'virtual_router_id'",
      "8 syntax: Unknown keyword 'virtual_ipaddress'",
      "8 syntax: Unexpected '{' - ignoring",
      "9 syntax: Unknown keyword '192.0.2.1/24'",
      "11 syntax: Unknown keyword '}'",
    ],
  },
  {
    n: 32,
    title: 'a delay of links of one and a half seconds',
    text: `interface_up_down_delays {
    eth0 1.5
}
vrrp_instance A {
    interface eth0
    virtual_router_id 51
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [],
  },
  {
    n: 33,
    title: 'a virtual server without protocol, scheduler and method',
    text: `virtual_server 192.0.2.1 80 {
    real_server 192.0.2.2 80 {
    }
}
`,
    observed: [
      '- value: Virtual server [192.0.2.1]:none:80: no protocol set - defaulting to UDP',
      "- value: Virtual server [192.0.2.1]:udp:80: no scheduler set, setting default 'wlc'",
      '- value: Virtual server [192.0.2.1]:udp:80: no forwarding method set, setting default NAT',
    ],
  },
  {
    n: 33,
    title: 'a group that nobody defines',
    text: `virtual_server group G {
    protocol TCP
    lvs_sched rr
    lvs_method NAT
    real_server 192.0.2.2 80 {
    }
}
`,
    observed: [],
  },
  {
    n: 34,
    title: 'lb_algo and lb_kind',
    text: `virtual_server 192.0.2.1 80 {
    protocol TCP
    lb_algo rr
    lb_kind NAT
    real_server 192.0.2.2 80 {
    }
}
`,
    observed: [],
  },
  {
    n: 35,
    title: 'no text at all',
    text: ``,
    observed: [],
  },
  {
    n: 35,
    title: 'lines that end in CR',
    text: `vrrp_instance A {\r
    interface eth0\r
    virtual_router_id 51\r
    priority 99\r
    virtual_ipaddress {\r
        192.0.2.1/24\r
    }\r
}\r
`,
    observed: [],
  },
  {
    n: 35,
    title: 'a keyword in quotes',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    "priority" 99
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [],
  },
  {
    n: 35,
    title: 'a keyword in capitals',
    text: `Include x
vrrp_instance A {
    interface eth0
    virtual_router_id 51
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: ["1 syntax: Unknown keyword 'Include'"],
  },
  {
    n: 35,
    title: 'a byte order mark',
    text: `\ufeffglobal_defs {
    router_id x
}
vrrp_instance A {
    interface eth0
    virtual_router_id 51
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [
      "1 syntax: Unknown keyword '﻿global_defs'",
      "1 syntax: Unexpected '{' - ignoring",
      "2 syntax: Unknown keyword 'router_id'",
      "3 syntax: Unknown keyword '}'",
    ],
  },
  {
    n: 36,
    title: 'an unknown keyword',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    preempt_dely 5
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: ["4 syntax: Unknown keyword 'preempt_dely'"],
  },
  {
    n: 36,
    title: 'an unknown block ends the block around it',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    foo {
        priority 77
    }
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [
      "4 syntax: Unknown keyword 'foo'",
      "4 syntax: Unexpected '{' - ignoring",
      "7 syntax: Unknown keyword 'virtual_ipaddress'",
      "7 syntax: Unexpected '{' - ignoring",
      "8 syntax: Unknown keyword '192.0.2.1/24'",
      "9 syntax: Unknown keyword '}'",
      "10 syntax: Unknown keyword '}'",
      '- value: (A) No VIP specified; at least one is sensible',
    ],
  },
  {
    n: 36,
    title: 'a brace on a line of its own',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    virtual_ipaddress
    {
        192.0.2.1/24
    }
}
`,
    observed: [],
  },
  {
    n: 36,
    title: 'a block that is not closed',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    virtual_ipaddress {
        192.0.2.1/24
}
`,
    observed: ["- syntax: There are 1 missing '}'s or extra '{'s"],
  },
  {
    n: 36,
    title: 'a brace too many',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    virtual_ipaddress {
        192.0.2.1/24
    }
}
}
`,
    observed: ["8 syntax: Extra '}' found", "8 syntax: Unknown keyword '}'"],
  },
  {
    n: 36,
    title: 'a quote that is not closed',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    notify_master "/bin/true
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [
      "4 syntax: Unterminated quote 'notify_master \"/bin/true'",
      "4 syntax: Unmatched quote: 'notify_master \"/bin/true'",
      '4 syntax: String \'notify_master "/bin/true\': missing terminating "',
    ],
  },
  {
    n: 36,
    title: 'a condition that holds',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    @node priority 7
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [],
  },
  {
    n: 36,
    title: 'a condition that does not hold',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    @other zork
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [],
  },
  {
    n: 36,
    title: 'a negated condition',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    @^other priority 7
    @^node zork
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [],
  },
  {
    n: 36,
    title: 'a condition with nothing behind it',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    @node
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [],
  },
  {
    n: 36,
    title: 'a sequence',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    virtual_ipaddress {
        ~SEQ(i,5,7) 192.0.2.\${i}/24
    }
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [],
  },
  {
    n: 36,
    title: 'a list of values',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    virtual_ipaddress {
        ~LST({a,b},{11,24},{12,25}) 192.0.2.\${a}/\${b}
    }
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [],
  },
  {
    n: 36,
    title: 'a definition over several lines',
    text: `$L=priority 7 \\
  advert_int 2
vrrp_instance A {
    interface eth0
    virtual_router_id 51
    $L
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [],
  },
  {
    n: 36,
    title: 'words behind a value',
    text: `vrrp_instance A {
    interface eth0
    virtual_router_id 51
    advert_int 2 nopreempt
    virtual_ipaddress {
        192.0.2.1/24
    }
}
`,
    observed: [],
  },
  {
    n: 36,
    title: 'a keyword that a sync group does not have',
    text: `vrrp_sync_group G {
    group {
        A
        B
    }
    priority 100
}
vrrp_instance A {
    interface eth0
    virtual_router_id 51
    virtual_ipaddress {
        192.0.2.1/24
    }
}
vrrp_instance B {
    interface eth0
    virtual_router_id 52
    virtual_ipaddress {
        192.0.2.2/24
    }
}
`,
    observed: ["6 syntax: Unknown keyword 'priority'"],
  },
]
