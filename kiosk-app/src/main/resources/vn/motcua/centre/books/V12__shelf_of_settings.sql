-- What a kiosk's settings were, by whom and when; and the PDF that may come of a task.
create table kiosk_settings (
    kiosk   text    not null,
    version integer not null,   -- from 1, a series for each kiosk
    body    text    not null,   -- the whole file
    person  text    not null,   -- who wrote it; empty: the kiosk told what it has
    task    text    not null,   -- by which it was sent, or told
    at      integer not null,   -- milliseconds since 1970
    primary key (kiosk, version)
);
alter table kiosk_task add column paper text not null default '';   -- Base64; empty for none
