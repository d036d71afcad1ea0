-- Who handles cases: teams, people, who is on call. What people edit are documents in versions, added and never
-- changed (who put them, and when, can be read for ever). Beside each is one row with what engines and lists ask
-- for, written in the same transaction: it names the present version and is what is locked.
--
-- Changes of one tenant's teams, people and rotas come one after the other (an advisory lock of the transaction),
-- so that what is checked over several of them holds: no circle of superiors, no rota with somebody who has left.

create table team_version (
  tenant     text        not null,
  code       text        not null check (char_length(code) between 1 and 64),
  version    bigint      not null check (version > 0),
  document   jsonb       not null check (jsonb_typeof(document) = 'object'),
  changed_at timestamptz not null default clock_timestamp(),
  changed_by text        not null,
  primary key (tenant, code, version)
);

create table team (
  tenant  text   not null,
  code    text   not null,
  version bigint not null,
  parent  text   check (parent <> code),
  primary key (tenant, code),
  foreign key (tenant, code, version) references team_version,
  foreign key (tenant, parent) references team
);

create table person_version (
  tenant     text        not null,
  id         text        not null check (char_length(id) between 1 and 64),
  version    bigint      not null check (version > 0),
  document   jsonb       not null check (jsonb_typeof(document) = 'object'),
  changed_at timestamptz not null default clock_timestamp(),
  changed_by text        not null,
  primary key (tenant, id, version)
);

-- presence is what was heard last. It counts until presence_until and is AWAY from then on, which whoever reads
-- works out: nothing sweeps. None of its columns is in an index, so that a heartbeat writes one row and nothing else.
create table person (
  tenant         text        not null,
  id             text        not null,
  version        bigint      not null,
  subject        text        not null check (char_length(subject) between 1 and 255),
  role           text        not null check (role in ('AGENT', 'SUPERVISOR', 'MANAGER')),
  home_team      text        not null,
  superior       text        check (superior <> id),
  active         boolean     not null,
  presence       text        not null default 'AWAY'
    check (presence in ('AVAILABLE', 'BUSY', 'BREAK', 'AWAY')),
  presence_since timestamptz not null default clock_timestamp(),
  presence_until timestamptz,
  primary key (tenant, id),
  unique (tenant, subject),
  foreign key (tenant, id, version) references person_version,
  foreign key (tenant, home_team) references team,
  foreign key (tenant, superior) references person,
  check ((presence = 'AWAY') = (presence_until is null)),
  -- Nobody who has left is there, whichever of a change and a heartbeat comes last.
  check (active or presence = 'AWAY')
) with (fillfactor = 70);

create index person_by_superior on person (tenant, superior) where superior is not null;

create table person_team (
  tenant    text not null,
  person_id text not null,
  team      text not null,
  primary key (tenant, person_id, team),
  foreign key (tenant, person_id) references person,
  foreign key (tenant, team) references team
);

create index person_team_by_team on person_team (tenant, team, person_id);

create table rota_version (
  tenant     text        not null,
  team       text        not null,
  version    bigint      not null check (version > 0),
  document   jsonb       not null check (jsonb_typeof(document) = 'object'),
  changed_at timestamptz not null default clock_timestamp(),
  changed_by text        not null,
  primary key (tenant, team, version),
  foreign key (tenant, team) references team
);

-- The turns of the present rotas; those of one team and level never overlap, as each rota is checked as a whole.
create table on_call (
  tenant    text        not null,
  team      text        not null,
  level     integer     not null check (level between 1 and 5),
  from_at   timestamptz not null,
  to_at     timestamptz not null check (to_at > from_at),
  person_id text        not null,
  primary key (tenant, team, level, from_at),
  foreign key (tenant, team) references team,
  foreign key (tenant, person_id) references person
);

-- People as they are now: their present document, the place and hours of their first team, and their presence.
create view person_now as
select p.tenant, p.id, p.version, p.subject, p.role, p.active, v.document, v.changed_at, v.changed_by,
       t.document ->> 'zone' as zone, t.document ->> 'calendar' as team_calendar,
       case when p.presence_until <= statement_timestamp() then 'AWAY' else p.presence end as presence,
       case when p.presence_until <= statement_timestamp() then p.presence_until
            else p.presence_since end as presence_since,
       case when p.presence_until > statement_timestamp() then p.presence_until end as presence_until,
       statement_timestamp() as read_at
from person p
join person_version v using (tenant, id, version)
join team h on h.tenant = p.tenant and h.code = p.home_team
join team_version t on t.tenant = h.tenant and t.code = h.code and t.version = h.version;

create view team_now as
select t.tenant, t.code, t.version, v.document, v.changed_at, v.changed_by, statement_timestamp() as read_at
from team t join team_version v using (tenant, code, version);
