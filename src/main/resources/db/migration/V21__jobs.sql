-- Files of leads that are evaluated in the background. What tells of leads is sealed with a key that is made of the
-- secret; once that is gone, nobody can read it.
create table job (
  id           uuid                        not null primary key,
  secret       uuid                        not null,
  policy       varchar(100)                not null,
  created_by   varchar(300)                not null,
  created_at   timestamp(6) with time zone not null,
  kept_until   timestamp(6) with time zone not null,
  state        varchar(20)                 not null,
  reason       varchar(1000),
  file         ${file}                     not null,
  mapping      ${file}                     not null,
  row_count    bigint                      not null,
  parts        integer                     not null,
  parts_done   integer                     not null,
  decided      bigint                      not null,
  problems     bigint                      not null,
  started_at   timestamp(6) with time zone,
  ended_at     timestamp(6) with time zone,
  runner       uuid,
  runs_until   timestamp(6) with time zone
);
create index job_by_end on job (kept_until);
create index job_by_state on job (state, created_at);

create table job_part (
  job_id  uuid    not null references job (id) on delete cascade,
  number  integer not null,
  content ${file} not null,
  results ${file},
  primary key (job_id, number)
);

-- Mappings that people have set, by the columns of a file.
create table job_mapping (
  policy      varchar(100)                not null,
  fingerprint varchar(64)                 not null,
  mapping     ${file}                     not null,
  set_by      varchar(300)                not null,
  set_at      timestamp(6) with time zone not null,
  primary key (policy, fingerprint)
);
