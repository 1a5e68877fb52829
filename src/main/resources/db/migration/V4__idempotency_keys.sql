-- Which decision a key that a client chose stands for. Written with the decision; removed after a day.
create table idempotency_key (
  key_hash     varchar(64)                 not null primary key,
  request_hash varchar(64)                 not null,
  decision_id  uuid                        not null references decision (id),
  created_at   timestamp(6) with time zone not null
);
create index idempotency_key_by_age on idempotency_key (created_at);
