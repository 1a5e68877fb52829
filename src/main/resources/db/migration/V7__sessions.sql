-- How often the sessions of a user were ended. Each session carries the number it began with, and is valid as long as that
-- is the user's number.
alter table sign_in_user add column sessions_ended bigint default 0 not null;
