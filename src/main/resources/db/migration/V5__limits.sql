-- What comparing two releases on all logged decisions came to, the last time: counts alone, nothing about leads.
create table release_impact (
  policy        varchar(100)                not null,
  before_number integer                     not null,
  after_number  integer                     not null,
  id            uuid                        not null,
  done_at       timestamp(6) with time zone not null,
  compared      bigint                      not null,
  limits        varchar(100000)             not null,
  primary key (policy, before_number, after_number),
  foreign key (policy, before_number) references policy_release (policy, number),
  foreign key (policy, after_number) references policy_release (policy, number)
);

-- What a proposal was held against, and why it was made all the same
alter table release_step add column limits varchar(100000);

-- Waivers are part of events
alter table access_event alter column subject set data type varchar(30000);
