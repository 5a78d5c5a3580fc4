// The portal's name, and the record that proves to the container app that the name is ours.

@description('The DNS zone.')
param zone string

@description('Host name in the zone.')
param hostName string

@description('What the host name points at.')
param target string

@description('What proves the ownership of the name.')
param verification string

@description('Tags of the zone.')
param tags object

resource dnsZone 'Microsoft.Network/dnsZones@2018-05-01' = {
  name: zone
  location: 'global'
  tags: tags

  resource address 'CNAME' = {
    name: hostName
    properties: {
      TTL: 3600
      CNAMERecord: { cname: target }
    }
  }

  resource proof 'TXT' = {
    name: 'asuid.${hostName}'
    properties: {
      TTL: 3600
      TXTRecords: [{ value: [verification] }]
    }
  }
}

@description('The name servers to enter at the registrar.')
output nameServers array = dnsZone.properties.nameServers
