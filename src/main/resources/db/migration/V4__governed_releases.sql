-- Which release of a policy answers, where releases are governed. Whoever changes something about the releases of a policy
-- holds its row.
create table active_release (
  policy       varchar(100)                not null primary key,
  number       integer                     not null,
  active_since timestamp(6) with time zone not null,
  foreign key (policy, number) references policy_release (policy, number)
);

-- What was done about a release, step by step. Each is an event of the log as well, written with it.
create table release_step (
  policy       varchar(100)                not null,
  number       integer                     not null,
  position     integer                     not null,
  kind         varchar(30)                 not null,
  done_by      varchar(300)                not null,
  done_at      timestamp(6) with time zone not null,
  reason       varchar(1000)               not null,
  effective_at timestamp(6) with time zone,
  base_number  integer,
  primary key (policy, number, position),
  foreign key (policy, number) references policy_release (policy, number)
);

-- Reasons are part of events
alter table access_event alter column subject set data type varchar(2000);
