-- Every decision is a link of a chain: its hash covers its content and the hash before it. Each start of a server begins
-- a chain of its own, whose first hash covers how far the chains had come that it found.

create table audit_chain (
  name          varchar(60)                 not null primary key,
  started_at    timestamp(6) with time zone not null,
  predecessors  text                        not null,
  head_position bigint                      not null,
  head_hash     varchar(64)                 not null
);

alter table decision add column chain varchar(60);
alter table decision add column position bigint;
alter table decision add column hash varchar(64);
create unique index decision_by_chain on decision (chain, position);
