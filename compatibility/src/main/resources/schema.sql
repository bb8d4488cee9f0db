create table customer (
	id bigint primary key,
	name varchar(40) not null unique,
	email varchar(100) constraint customer_email_unique unique
);
create table purchase (
	id bigint primary key,
	customer_id bigint not null references customer (id)
);
insert into customer values (1, 'Ada', 'ada@shop.example');
insert into purchase values (1, 1);
