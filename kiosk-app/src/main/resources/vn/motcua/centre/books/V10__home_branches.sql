-- The branch an account works at, as kiosks' ids begin with it: what its pages show at first. Empty: all. Never what it may see.
alter table account add column branch text not null default '';
