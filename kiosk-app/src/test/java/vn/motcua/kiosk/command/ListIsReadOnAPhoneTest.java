package vn.motcua.kiosk.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.centre.Centre;
import vn.motcua.centre.CentreSettings;
import vn.motcua.centre.catalogue.CatalogueShelf;
import vn.motcua.exchange.PublicPath;
import vn.motcua.kiosk.config.ConfigFolder;

/** Behind the code on the kiosk's screen: what a procedure asks for, in the language of the telephone. */
class ListIsReadOnAPhoneTest {

    private static final LocalDate TODAY = LocalDate.now(CentreSettings.HANOI);

    @TempDir
    private Path folder;

    @Test
    void theListFollowsTheLiveVersionAndNamesAreNoMarkup() throws Exception {
        CentreSettings settings = CentreSettings.closed(folder, "127.0.0.1", 0, "Chi nhánh <1>")
                .withCatalogue(new CatalogueClerk(ConfigFolder.path().resolve("catalogue")));
        try (Centre centre = Centre.start(settings, Clock.systemUTC())) {
            String residence = get(centre, "1.004222", "vi", 200);
            assertTrue(residence.contains("Đăng ký thường trú") && residence.contains("10.000 đồng · 7 ngày làm việc") && residence.contains("20.000 đồng"), residence);
            assertTrue(residence.contains("<summary>Ở nhà thuê, mượn, ở nhờ</summary>") && residence.contains("Chi nhánh &lt;1&gt;"), residence);
            assertTrue(get(centre, "1.004222", "en-GB,en;q=0.9", 200).contains("10,000 VND · 7 working days"));
            assertTrue(get(centre, "2.000815.000.00.00.H26", "vi", 200).contains("Chứng thực bản sao"), "with the suffix of an office");
            assertTrue(get(centre, "9.999999", "vi", 404).contains("Không có thủ tục này"));

            CatalogueShelf shelf = new CatalogueShelf(folder);
            shelf.activate(shelf.add("code\tname\n1.004222\t<script>{body}</script>\n", 1, "a.tsv", TODAY, Instant.EPOCH, TODAY).id());
            String other = get(centre, "1.004222", "vi", 200);
            assertTrue(other.contains("&lt;script&gt;") && !other.contains("<script"), other);
            shelf.rollBack();
            assertFalse(get(centre, "1.004222", "vi", 200).contains("script"));
        }
    }

    private static String get(Centre centre, String code, String languages, int status) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(PublicPath.ofProcedure(centre.address(), code))).header("Accept-Language", languages).build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(status, answer.statusCode());
        return answer.body();
    }
}
