// The tables. Nothing else is kept here, nobody gets in with a key, and no way leads here but the private one.

@description('The name of the storage account: 3–24 lower-case letters and digits, unique in the world.')
@minLength(3)
@maxLength(24)
param name string

@description('Where it lies.')
param location string

@description('How it copies its data.')
param sku string

@description('Whether a lock keeps it from being deleted by mistake.')
param isLocked bool

@description('The identity that reads and writes the tables.')
param identityPrincipalId string

@description('The subnet that the private endpoint stands in.')
param subnetId string

@description('The private DNS zone of tables.')
param dnsZoneId string

@description('Where it is noted who deleted what.')
param workspaceId string

@description('Tags.')
param tags object

// Storage Table Data Contributor: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/storage
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: sku
  }
  properties: {
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: 'Disabled'
    networkAcls: {
      defaultAction: 'Deny'
      bypass: 'None'
    }
  }

  resource tables 'tableServices' = {
    name: 'default'
  }
}

resource readsAndWrites 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account
  name: guid(account.id, identityPrincipalId, tableDataContributor)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableDataContributor)
    principalId: identityPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource endpoint 'Microsoft.Network/privateEndpoints@2024-05-01' = {
  name: '${name}-table'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: subnetId
    }
    privateLinkServiceConnections: [
      {
        name: 'table'
        properties: {
          privateLinkServiceId: account.id
          groupIds: [
            'table'
          ]
        }
      }
    ]
  }

  resource address 'privateDnsZoneGroups' = {
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [
        {
          name: 'table'
          properties: {
            privateDnsZoneId: dnsZoneId
          }
        }
      ]
    }
  }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (isLocked) {
  scope: account
  name: 'everything-the-network-has-said'
  properties: {
    level: 'CanNotDelete'
    notes: 'Tables have no recycle bin. Take a copy before you take this lock away.'
  }
}

// Reads and writes would be a line every few seconds; deletions are few and worth knowing.
resource toWorkspace 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: account::tables
  name: 'logs'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'StorageDelete'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'Transaction'
        enabled: true
      }
    ]
  }
}

output tableEndpoint string = account.properties.primaryEndpoints.table
output tableServiceId string = account::tables.id
