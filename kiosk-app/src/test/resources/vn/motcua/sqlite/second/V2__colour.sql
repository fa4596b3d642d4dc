alter table thing add column colour text default 'new';
