create table thing (name text);
