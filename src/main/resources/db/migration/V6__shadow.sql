-- Releases that are, or were, evaluated beside the active one
create table release_shadow (
  policy     varchar(100)                not null,
  number     integer                     not null,
  share      integer                     not null,
  started_by varchar(300)                not null,
  started_at timestamp(6) with time zone not null,
  ended_at   timestamp(6) with time zone,
  dropped    bigint                      not null,
  failed     bigint                      not null,
  primary key (policy, number),
  foreign key (policy, number) references policy_release (policy, number)
);

-- What a decision would have come to with another release: nothing that tells of the lead
create table shadow_decision (
  id         uuid            not null primary key references decision (id),
  policy     varchar(100)    not null,
  champion   integer         not null,
  challenger integer         not null,
  compared   varchar(100000) not null
);
create index shadow_decision_by_release on shadow_decision (policy, challenger, champion, id);
