-- How far leads come, worked out from the decisions and outcomes of the log. All of it can be made again from there.
create table funnel_lead (
  id        uuid                        not null primary key,
  policy    varchar(100)                not null,
  subject   uuid                        not null,
  is_sample boolean                     not null,
  stage     varchar(200)                not null,
  since     timestamp(6) with time zone not null,
  state     varchar(20000)              not null
);

create index funnel_lead_by_stage on funnel_lead (policy, stage, since);

create table funnel_cell (
  id            uuid          not null primary key,
  policy        varchar(100)  not null,
  is_sample     boolean       not null,
  segment       varchar(300)  not null,
  segment_value varchar(1000) not null,
  cohort        date          not null,
  step          varchar(200)  not null,
  leads         bigint        not null,
  times         varchar(4000) not null
);

create index funnel_cell_by_segment on funnel_cell (policy, is_sample, segment, cohort);

-- How much of each chain was counted, and, under an id of its own, until when outcomes were.
create table funnel_mark (
  id       uuid   not null primary key,
  position bigint not null
);

insert into funnel_mark (id, position) values ('00000000-0000-0000-0000-000000000001', 0);

-- The steps that the counts of a policy were made for.
create table funnel_policy (
  policy varchar(100)   not null primary key,
  steps  varchar(20000) not null
);
