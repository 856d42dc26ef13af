-- Whether a change that a sweep found was told of before is asked for each of them: without this
-- index that reads every notice of the connection for each.
create index notice_told_idx on notice (connection_id, entity, external_id, happened_at)
    where not is_swept;
