-- What became of leads. Events state every row. What tells of the lead is sealed with the lead's key; once that is gone, the
-- rest of the row still counts in figures. event and content are keyed hashes: they recognise a repeated report for ever.
create table lead_outcome (
  id          uuid                        not null primary key,
  event       uuid                        not null unique,
  content     uuid                        not null,
  subject     uuid                        not null,
  policy      varchar(100)                not null,
  kind        varchar(20)                 not null,
  happened_at timestamp(6) with time zone not null,
  recorded_at timestamp(6) with time zone not null,
  reported_by varchar(300)                not null,
  reason      varchar(200),
  amount      numeric(19, 4),
  corrects    uuid                        unique,
  sealed      ${sealed}                   not null
);

create index lead_outcome_by_subject on lead_outcome (subject, policy);
