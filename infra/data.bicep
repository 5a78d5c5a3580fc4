// Database, documents and secrets: closed to the internet, open to the two identities by role, restorable.

@description('What all names begin with.')
@minLength(3)
@maxLength(12)
param name string

@description('What makes the globally unique names unique.')
@minLength(13)
@maxLength(13)
param unique string

@description('Region of the data.')
param location string

@description('Tags of all resources.')
param tags object

@description('Days that backups and deleted documents are kept.')
param retentionDays int

@description('The identity that the portal runs as.')
param portal { name: string, principalId: string }

@description('The identity that owns the database and migrates it.')
param owner { name: string, principalId: string }

resource server 'Microsoft.Sql/servers@2023-08-01' = {
  name: '${name}-sql-${unique}'
  location: location
  tags: tags
  properties: {
    minimalTlsVersion: '1.2'
    publicNetworkAccess: 'Disabled'
    administrators: {
      administratorType: 'ActiveDirectory'
      azureADOnlyAuthentication: true
      principalType: 'Application'
      login: owner.name
      sid: owner.principalId
      tenantId: tenant().tenantId
    }
  }

  resource database 'databases' = {
    name: 'governance'
    location: location
    tags: tags
    sku: { name: 'GP_S_Gen5_2' }
    properties: {
      collation: 'Finnish_Swedish_100_CI_AS_SC_UTF8'
      // The portal's working day is not to begin with a database waking up.
      autoPauseDelay: -1
      minCapacity: json('0.5')
      requestedBackupStorageRedundancy: 'Geo'
    }

    resource backups 'backupShortTermRetentionPolicies' = {
      name: 'default'
      properties: { retentionDays: retentionDays }
    }
  }

  resource auditing 'auditingSettings' = {
    name: 'default'
    properties: {
      state: 'Enabled'
      isAzureMonitorTargetEnabled: true
    }
  }
}

resource storage 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: take('documents${unique}', 24)
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: {
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: 'Disabled'
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      isVersioningEnabled: true
      deleteRetentionPolicy: { enabled: true, days: retentionDays }
      containerDeleteRetentionPolicy: { enabled: true, days: retentionDays }
    }

    resource documents 'containers' = { name: 'documents' }
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: take('${name}${unique}', 24)
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enablePurgeProtection: true
    softDeleteRetentionInDays: 90
    publicNetworkAccess: 'Disabled'
    networkAcls: { defaultAction: 'Deny', bypass: 'AzureServices' }
  }
}

var blobContributor = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
)
var secretsUser = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '4633458b-17de-408a-b874-0445c86b69e6'
)

resource documentsRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: storage::blobs::documents
  name: guid(storage.id, portal.name, blobContributor)
  properties: {
    principalId: portal.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: blobContributor
  }
}

resource secretsRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, portal.name, secretsUser)
  properties: {
    principalId: portal.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: secretsUser
  }
}

@description('The connection string but for who connects.')
output connection string = 'Server=tcp:${server.properties.fullyQualifiedDomainName},1433;Database=${server::database.name};Encrypt=True;Authentication=Active Directory Managed Identity;'

@description('The account that the documents are in.')
output documentsAccount string = storage.properties.primaryEndpoints.blob

@description('The container of the documents.')
output documentsContainer string = storage::blobs::documents.name

@description('Where the secrets are.')
output vaultUri string = vault.properties.vaultUri

@description('What needs a private address.')
output endpoints { name: string, resourceId: string, part: string, zone: string }[] = [
  {
    name: 'sql'
    resourceId: server.id
    part: 'sqlServer'
    zone: 'privatelink${environment().suffixes.sqlServerHostname}'
  }
  {
    name: 'blob'
    resourceId: storage.id
    part: 'blob'
    zone: 'privatelink.blob.${environment().suffixes.storage}'
  }
  {
    name: 'vault'
    resourceId: vault.id
    part: 'vault'
    zone: 'privatelink.vaultcore.azure.net'
  }
]
