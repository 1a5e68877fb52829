-- Whose request a decision answers. Decisions from before callers were recorded have none.
alter table decision add column caller varchar(300);
create index decision_by_caller on decision (caller, id);
