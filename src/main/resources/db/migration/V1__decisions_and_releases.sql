-- ${bytes} is the type of a column of bytes: H2 and PostgreSQL have no common one for more than a megabyte.

create table policy_release (
  policy     varchar(100)                not null,
  number     integer                     not null,
  digest     varchar(71)                 not null,
  created_at timestamp(6) with time zone not null,
  primary key (policy, number)
);

create table policy_release_file (
  policy  varchar(100) not null,
  number  integer      not null,
  path    varchar(500) not null,
  content ${bytes}     not null,
  primary key (policy, number, path),
  foreign key (policy, number) references policy_release (policy, number)
);

create table decision (
  id                uuid                        not null primary key,
  policy            varchar(100)                not null,
  release_number    integer                     not null,
  release_digest    varchar(71)                 not null,
  lead_id           varchar(200)                not null,
  recommended_stage varchar(1000)               not null,
  stage_change      varchar(20)                 not null,
  total_points      numeric(38, 10)             not null,
  evaluated_at      timestamp(6) with time zone not null,
  as_of             timestamp(6) with time zone not null,
  facts             text                        not null,
  answer            text                        not null
);

-- Ids ascend with time: the latest decisions come by primary key, without an index on evaluated_at alone.
create index decision_by_lead on decision (lead_id, evaluated_at);
create index decision_by_stage on decision (policy, recommended_stage, evaluated_at);
