-- Every way to search decisions has an index that gives them in the order they are shown in, so that a page deep in the
-- result costs what the first one does.

drop index decision_by_lead;
drop index decision_by_stage;
create index decision_by_time on decision (evaluated_at, id);
create index decision_by_lead on decision (lead_id, evaluated_at, id);
create index decision_by_release on decision (policy, release_number, evaluated_at, id);
create index decision_by_policy on decision (policy, evaluated_at, id);
create index decision_by_stage on decision (recommended_stage, evaluated_at, id);
create index decision_by_change on decision (stage_change, evaluated_at, id);
-- Ranges of points can't come in the order of time: this one is for those that few decisions are in.
create index decision_by_points on decision (total_points);

-- The rows that held in a decision, to find it by. They follow from its facts and its release, so that the chain doesn't
-- cover them. Decisions from before this table aren't found by row.
create table decision_row (
  decision_id  uuid                        not null,
  row_id       varchar(40)                 not null,
  evaluated_at timestamp(6) with time zone not null,
  primary key (decision_id, row_id),
  foreign key (decision_id) references decision (id) on delete cascade
);

create index decision_row_by_row on decision_row (row_id, evaluated_at, decision_id);
