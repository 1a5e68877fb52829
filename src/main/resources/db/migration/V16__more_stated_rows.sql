-- A draft of a working copy that many people edited states a row for each of them.
alter table access_event alter column stated_rows set data type varchar(100000);
