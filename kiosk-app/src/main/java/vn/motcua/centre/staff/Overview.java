package vn.motcua.centre.staff;

import java.util.List;

/** Everything on the staff's page, in words ready to be shown. The browser only places it. */
record Overview(String branch, String time, List<Alert> alerts, Kiosks kiosks, Numbers numbers, Dossiers dossiers, Ratings ratings,
                List<Happening> happenings, String helpCalls, List<Missed> searches, List<Branch> branches) {

    /** How much it matters; the browser knows the colours by these names. */
    enum Level { HELP, FAULT, ATTENTION, GOOD, UNKNOWN }

    /**
     * Somebody has to do something.
     *
     * @param advice who has to act, and what to do
     * @param button empty when somebody has taken it
     * @param taken  since when somebody takes care; empty when nobody does
     */
    record Alert(String id, Level level, String icon, String title, String since, String advice, String button, String taken,
                 String branch) {
    }

    /** What several citizens looked for in vain. @param times with the word for it */
    record Missed(String words, String times) {
    }

    record Kiosks(String count, String summary, List<KioskCard> cards) {
    }

    /** @param line numbers given and whether in use, or when it was last heard */
    record KioskCard(String id, String name, String place, Level level, String tag, List<DeviceIcon> devices, String line, String branch) {
    }

    /** One of the city's branches. @param working kiosks without a fault, of all: "6/8" @param summary in words, for the branch alone */
    record Branch(String name, String working, Level level, String count, String summary) {
    }

    record DeviceIcon(String icon, Level level, String label) {
    }

    record Numbers(String count, List<Service> services) {
    }

    /** @param share of the busiest service, 0 to 100 */
    record Service(String letter, String name, int count, String last, int share) {
    }

    record Dossiers(int count, List<Hour> hours, List<Dossier> latest) {
    }

    /** @param share of the busiest hour, 0 to 100 */
    record Hour(int hour, int count, int share, String label) {
    }

    /** @param link to its papers; empty when they were lost */
    record Dossier(String code, String procedure, int pages, String time, String kiosk, String link) {
    }

    /** @param content share of the two best faces; empty before the first rating */
    record Ratings(String count, String content, List<Face> faces) {
    }

    record Face(int score, String name, int count, int share) {
    }

    record Happening(String time, String text) {
    }
}
