-- What people call a user; null for none but the name.
alter table sign_in_user add column display_name varchar(200);
