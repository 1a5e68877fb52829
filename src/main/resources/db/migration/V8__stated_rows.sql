-- The rows that an event changed: their names, and hashes of what they were and became. Verification compares them with the
-- tables. Part of the event's hash; events of earlier versions have none.
alter table access_event add column stated_rows varchar(2000);
