package vn.motcua.kiosk.visit;

/** Everything that can be pressed and is not a row of a list or a key. */
public enum Button {
    // home
    TAKE_NUMBER, FIND_PROCEDURE, SUBMIT_DOSSIER, TRACK_DOSSIER, CHECK_IN, RATE,
    // moving about
    BACK, HOME, FINISH, NEXT,
    // card
    NO_CARD, STOP_READING, READ_AGAIN, TYPE_CARD_KEY, NO_EXPIRY, THAT_IS_ME, NOT_ME,
    // search
    SHOW_KEYBOARD, HIDE_KEYBOARD,
    // procedure
    PRINT_GUIDE, MORE_ABOUT_PROCEDURE,
    // ticket and slip
    PRINT_AGAIN, PRINT_SLIP,
    // looking up at the centre
    USE_CARD, TYPE_CODE, PRINT_STATE, ARRIVED,
    // scanning
    SCAN, STOP_SCANNING, RESCAN_PAGE, TURN_PAGE, DELETE_PAGE, DOCUMENT_DONE, DOCUMENT_MISSING, KEEP_PAGE,
    DISCARD_PAGES, KEEP_SCANNING, SEND_AGAIN,
    // rating
    SEND_RATING, SKIP_RATING,
    // technician
    UNLOCK, TEST_DEVICES, OPEN_SERVICE, CLOSE_SERVICE,
    // anywhere
    STILL_HERE, CALL_HELP, CLOSE_HELP,
    SMALL_TEXT, NORMAL_TEXT, LARGE_TEXT, CONTRAST, LANGUAGES, KEEP_LANGUAGE, SOUND, LOW_REACH, LISTEN
}
