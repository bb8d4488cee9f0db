insert into account (id, user_id, email, balance, locked, version) values
	(1, 7, 'ada@wallet.example', 50.50, false, 0),
	(2, 7, 'ada.savings@wallet.example', 300.00, true, 0),
	(3, 8, 'alan@wallet.example', 1000.00, false, 0),
	(4, 9, 'grace@wallet.example', 0.00, false, 0);

alter table account alter column id restart with 100;
