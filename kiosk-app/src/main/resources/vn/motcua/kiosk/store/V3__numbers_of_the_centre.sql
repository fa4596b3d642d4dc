-- Numbers are the centre's; a kiosk that is cut off goes on in its own series. The key is what the paper's code leads to.
create table queue_number_new (
    press_key      text    primary key,
    visit_key      text    not null references visit (visit_key),
    day            text    not null,
    letter         text    not null,
    series         text    not null default '',
    number         integer not null,
    ticket_key     text    not null default '',
    procedure_code text    not null,
    issued_at      text    not null,
    paper          text    not null default 'NONE' check (paper in ('NONE', 'SENT', 'CONFIRMED')),
    unique (day, letter, series, number)
);
insert into queue_number_new (press_key, visit_key, day, letter, number, procedure_code, issued_at, paper)
    select press_key, visit_key, day, letter, number, procedure_code, issued_at, paper from queue_number;
drop table queue_number;
alter table queue_number_new rename to queue_number;
