-- Sessions that were ended by signing out, by their user and the millisecond they began in, until they would have ended anyway.
create table sign_out (
  user_name  varchar(100)                not null,
  started_at bigint                      not null,
  ends_at    timestamp(6) with time zone not null,
  primary key (user_name, started_at),
  foreign key (user_name) references sign_in_user (name)
);
