-- Keys of lines are remembered for longer than those of single requests.
alter table idempotency_key add column kept_until timestamp(6) with time zone;
update idempotency_key set kept_until = created_at + interval '1' day;
alter table idempotency_key alter column kept_until set not null;
drop index idempotency_key_by_age;
alter table idempotency_key drop column created_at;
create index idempotency_key_by_end on idempotency_key (kept_until);

-- Batches that can be sent again, and the releases that decide in them.
create table batch (
  id           uuid                        not null primary key,
  key_hash     uuid                        not null unique,
  request_hash uuid                        not null,
  kept_until   timestamp(6) with time zone not null
);
create index batch_by_end on batch (kept_until);

create table batch_release (
  batch_id uuid         not null references batch (id) on delete cascade,
  policy   varchar(100) not null,
  number   integer      not null,
  primary key (batch_id, policy)
);
