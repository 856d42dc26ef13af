-- Whose payments nobody has seen for too long is asked for all tenants at once; each is told in its own.
create policy system_sees_all on sweep_position for select to tieout_app using (tieout_is_system());
