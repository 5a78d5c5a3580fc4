using 'main.bicep'

param image = readEnvironmentVariable('LANSFORUM_IMAGE', 'ghcr.io/lansforum/lansforum:latest')
param zone = 'lansforum.example'
