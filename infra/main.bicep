// The portal in one resource group: a container app behind its own name, its database, documents and secrets on a
// private network. No password exists anywhere: the portal and the owner of the database sign in by managed identity.
targetScope = 'resourceGroup'

@description('Short name that all resources begin with; with the resource group it gives the globally unique ones.')
@minLength(3)
@maxLength(12)
param name string = 'lansforum'

@description('Region of all resources. The law on outsourcing and the principals\' own rules decide which may be used.')
param location string = resourceGroup().location

@description('The portal\'s image with its tag or, better, its digest.')
param image string

@description('DNS zone that the portal answers in, such as lansforum.example.')
param zone string

@description('Host name in the zone.')
param hostName string = 'portal'

@description('Resource id of the certificate for the host name in the container app environment. Empty until the DNS records are in place and the certificate is issued.')
param certificateId string = ''

@description('Fewest and most copies of the portal.')
param copies { least: int, most: int } = { least: 2, most: 5 }

@description('Settings that the portal takes from the key vault: the environment variable and the secret that fills it.')
param secretSettings { variable: string, secret: string }[] = []

@description('Days that backups, deleted documents and logs are kept.')
@minValue(7)
@maxValue(35)
param retentionDays int = 35

@description('Tags of all resources.')
param tags object = { product: 'Länsforum' }

var unique = uniqueString(resourceGroup().id)

// Two identities, as there are two roles in the database: the portal must never be able to change its own walls.
resource portalIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-portal'
  location: location
  tags: tags
}

resource ownerIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-owner'
  location: location
  tags: tags
}

module data 'data.bicep' = {
  name: 'data'
  params: {
    name: name
    unique: unique
    location: location
    tags: tags
    retentionDays: retentionDays
    portal: { name: portalIdentity.name, principalId: portalIdentity.properties.principalId }
    owner: { name: ownerIdentity.name, principalId: ownerIdentity.properties.principalId }
  }
}

module network 'network.bicep' = {
  name: 'network'
  params: {
    name: name
    location: location
    tags: tags
    endpoints: data.outputs.endpoints
  }
}

module app 'app.bicep' = {
  name: 'app'
  params: {
    name: name
    location: location
    tags: tags
    image: image
    subnetId: network.outputs.appSubnetId
    portalIdentityId: portalIdentity.id
    ownerIdentityId: ownerIdentity.id
    connection: '${data.outputs.connection}User Id=${portalIdentity.properties.clientId};'
    ownerConnection: '${data.outputs.connection}User Id=${ownerIdentity.properties.clientId};'
    documents: {
      account: data.outputs.documentsAccount
      container: data.outputs.documentsContainer
      clientId: portalIdentity.properties.clientId
    }
    vaultUri: data.outputs.vaultUri
    secretSettings: secretSettings
    copies: copies
    retentionDays: retentionDays
    host: '${hostName}.${zone}'
    certificateId: certificateId
  }
}

module dns 'dns.bicep' = {
  name: 'dns'
  params: {
    zone: zone
    hostName: hostName
    target: app.outputs.address
    verification: app.outputs.verification
    tags: tags
  }
}

@description('Where the portal answers before its own name is bound.')
output address string = app.outputs.address

@description('The name servers to enter at the registrar of the zone.')
output nameServers array = dns.outputs.nameServers

@description('The job that migrates the database; start it before each roll-out.')
output migrateJob string = app.outputs.migrateJob
