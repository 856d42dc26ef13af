-- When the accounting system told of a change last is asked whenever somebody looks at the health.
create index notice_newest_idx on notice (connection_id, received_at);
