-- What a migration runs under.
create table bound as
select name, setting from pg_settings
where name in (
  'statement_timeout', 'lock_timeout', 'transaction_timeout', 'idle_in_transaction_session_timeout');
