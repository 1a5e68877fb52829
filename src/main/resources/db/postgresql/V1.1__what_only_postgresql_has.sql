-- Decisions by a row that held in them. H2 has no such index, and reads through the decisions.
create index decision_by_row on decision using gin (row_ids);

-- What is compressed and encrypted can't be compressed again.
alter table decision alter column sealed set storage external;
