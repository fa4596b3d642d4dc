-- Public keys that sign papers, the centre's and the kiosks'. A row is never changed: what ends a key is a later row of the same key.
create table paper_key (
    nth       integer primary key,
    key       text    not null,
    holder    text    not null,   -- a kiosk's id, or * for the centre
    from_day  text    not null,
    until_day text    not null
);
