-- Who can sign in with a password. Roles and policies are lists of words, separated by commas; no policy: all of them.
create table sign_in_user (
  name          varchar(100)                not null primary key,
  password_hash varchar(100)                not null,
  roles         varchar(200)                not null,
  policies      varchar(10000)              not null,
  created_at    timestamp(6) with time zone not null,
  disabled_at   timestamp(6) with time zone
);

-- Programs, by the hash of the key they send.
create table api_key (
  name         varchar(100)                not null primary key,
  key_hash     ${hash}                     not null unique,
  roles        varchar(200)                not null,
  policies     varchar(10000)              not null,
  created_at   timestamp(6) with time zone not null,
  expires_at   timestamp(6) with time zone,
  last_used_at timestamp(6) with time zone,
  revoked_at   timestamp(6) with time zone
);

-- What was done to the server rather than to leads: who got in, who didn't, what became of users and keys. Links of chains
-- like decisions, but of others.
create table access_event (
  id          uuid                        not null primary key,
  happened_at timestamp(6) with time zone not null,
  kind        varchar(30)                 not null,
  caller      varchar(300)                not null,
  subject     varchar(300)                not null,
  chain       uuid                        not null,
  position    bigint                      not null,
  hash        ${hash}                     not null
);
create unique index access_event_by_chain on access_event (chain, position);
create index access_event_by_kind on access_event (kind, id);
create index access_event_by_caller on access_event (caller, id);
