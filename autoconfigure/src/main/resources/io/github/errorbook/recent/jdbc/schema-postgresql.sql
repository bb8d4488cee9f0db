create table if not exists errorbook_error (
	id varchar(36) collate "C" not null,
	occurred_at timestamp(6) with time zone not null,
	code varchar(200) collate "C" not null,
	status integer not null,
	method varchar(200) not null,
	path varchar(1000) collate "C" not null,
	path_template varchar(1000),
	principal varchar(1000) collate "C",
	client varchar(200),
	request_id varchar(200) collate "C" not null,
	trace_id varchar(200),
	message varchar(1000) not null,
	details text,
	cause_class varchar(1000),
	instance varchar(200) not null,
	constraint errorbook_error_pk primary key (id)
);

create index if not exists errorbook_error_time on errorbook_error (occurred_at, id);
create index if not exists errorbook_error_code on errorbook_error (code, occurred_at, id);
create index if not exists errorbook_error_status on errorbook_error (status, occurred_at, id);
create index if not exists errorbook_error_principal on errorbook_error (principal, occurred_at, id);
create index if not exists errorbook_error_path on errorbook_error (path, occurred_at, id);
create index if not exists errorbook_error_request on errorbook_error (request_id);
