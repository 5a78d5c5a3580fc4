#!/usr/bin/env bash
# Run once by the PostgreSQL image when the data folder is new: the database, its owner, and the application's role,
# which is neither owner nor superuser, since row-level security doesn't bind those.
set -euo pipefail

psql --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-postgres}" --dbname="${POSTGRES_DB:-postgres}" <<'SQL'
\getenv owner_password OWNER_PASSWORD
\getenv app_password APP_PASSWORD
create role governance_owner login nosuperuser nobypassrls password :'owner_password';
create role governance_app login nosuperuser nobypassrls nocreatedb nocreaterole password :'app_password';
create database governance owner governance_owner encoding 'UTF8' template template0;
revoke all on database governance from public;
grant connect on database governance to governance_app;
SQL
