/** The checksum by which drbdadm numbers two hosts that have no node ids: CRC-32C of an address as it is written. */
export function addressHash(address: string): number {
  let crc = 0x1a656f21
  for (let i = 0; i < address.length; i++) {
    crc ^= address.charCodeAt(i)
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1
  }
  // drbdadm keeps it in a signed integer.
  return crc | 0
}
