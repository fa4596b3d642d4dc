-- The public key of the centre, for whom dossiers are encrypted. Known from the first talk with the centre on.
alter table kiosk add column centre_key text;
