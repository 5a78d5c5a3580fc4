#!/usr/bin/env bash
# Adds one migration for each of the three providers: src/Migrations/add.sh Name
set -euo pipefail
cd "$(dirname "$0")/../.."
name=${1:?usage: src/Migrations/add.sh Name}
dotnet tool restore >/dev/null
dotnet build src/Host --nologo -v quiet -p:RunAnalyzersDuringBuild=false
for provider in Sqlite Postgres SqlServer; do
  dotnet ef migrations add "$name" --no-build --project src/Migrations --startup-project src/Host \
    --context "${provider}DbContext" --output-dir "$provider"
done
dotnet format whitespace src/Migrations/Governance.Migrations.csproj --no-restore
