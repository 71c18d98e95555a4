package org.dateline.metadata;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Words that stand in stamps beside dates, in many of the languages whose month names are known.
 */
final class StampWords {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String BEGIN = "(?<![\\p{L}\\p{N}])";
  private static final String END = "(?![\\p{L}\\p{N}])";

  /** Labels of a later change. */
  static final Pattern UPDATED =
      words(
          "(?:last\\s+|latest\\s+|recently\\s+)?(?:updated?|modified|edited|revised|reviewed"
              + "|amended|changed|corrected|refreshed)(?:\\s+(?:on|at))?",
          "last\\s+(?:update|change|modification)",
          "(?:zuletzt\\s+)?(?:aktualisiert|geändert|bearbeitet|überarbeitet)(?:\\s+am)?",
          "aktualisierung|letzte\\s+änderung|update\\s+vom|stand",
          "mise?s?\\s+à\\s+jour(?:\\s+le)?|(?:dernière\\s+)?modification|modifiée?(?:\\s+le)?|m[aà]j",
          "(?:última\\s+)?actualizaci[oó]n|actualizad[oa](?:\\s+el)?|modificad[oa](?:\\s+(?:el|em))?",
          "(?:ultimo\\s+)?aggiornamento|aggiornat[oa](?:\\s+(?:il|al))?|ultima\\s+modifica"
              + "|modificat[oa](?:\\s+il)?",
          "(?:última\\s+)?atualização|atualizad[oa](?:\\s+(?:em|às))?|última\\s+modificação",
          "(?:laatst\\s+)?(?:bijgewerkt|gewijzigd|aangepast)(?:\\s+op)?|laatste\\s+(?:update|wijziging)",
          "(?:senast\\s+|sidst\\s+|sist\\s+)?(?:uppdaterad|opdateret|oppdatert|ändrad)|päivitetty|muokattu",
          "(?:ostatnia\\s+)?aktualizacja|zaktualizowano|aktualizov[aá]n[oé]|aktualizace|aktualizácia|upraveno",
          "(?:utolsó\\s+)?frissítés|frissítve|frissült|módosítva|(?:ultima\\s+)?actualizare|actualizată?|actualitza(?:t|ció)",
          "(?:son\\s+)?güncelle(?:me|ndi|nme)(?:\\s+tarihi)?|(?:diperbarui|diperbaharui)(?:\\s+pada)?|cập\\s+nhật(?:\\s+lúc)?",
          "(?:последнее\\s+)?обновление|обновл[её]н[оаы]?|измен[её]н[оаы]?|оновлен[оа]|(?:останнє\\s+)?оновлення|обновена?",
          "a[zž]urirano|ажурирано|(?:τελευταία\\s+)?ενημέρωση|ενημερώθηκε|(?:آخر\\s+)?تحديث|به\\u200c?روزرسانی|עודכן|अपडेट|আপডেট",
          "(?:最后|最後|最終)?更新(?:时间|時間|日期|日時?)?|(?:최종\\s?)?수정일?|업데이트");

  /** Labels of the first publication. */
  static final Pattern PUBLISHED =
      words(
          "(?:first\\s+|originally\\s+|date\\s+|article\\s+)?(?:published|posted|released|issued|uploaded|added|filed|submitted|created|written)"
              + "(?:\\s+(?:on|at|in|date))?",
          "(?:publication|publish|publishing|release|posting|post|issue)\\s+date|first\\s+publication",
          "date\\s+of\\s+publication|publish(?:ed)?",
          "(?:erst)?veröffentlicht(?:\\s+am)?|veröffentlichung(?:sdatum)?|erschienen(?:\\s+am)?|erstellt(?:\\s+am)?"
              + "|publiziert(?:\\s+am)?|geschrieben(?:\\s+am)?|eingestellt(?:\\s+am)?"
              + "|verfasst(?:\\s+am)?|gepostet(?:\\s+am)?|online\\s+seit|beitrag\\s+vom|artikel\\s+vom",
          "(?:date\\s+de\\s+)?publication|publiée?(?:\\s+(?:le|à))?|parue?(?:\\s+le)?|mise?\\s+en\\s+ligne(?:\\s+le)?"
              + "|rédigée?(?:\\s+le)?|écrit(?:\\s+le)?|postée?(?:\\s+le)?",
          "(?:fecha\\s+de\\s+)?publicaci[oó]n|publicad[oa](?:\\s+(?:el|em))?|creado(?:\\s+el)?",
          "(?:data\\s+di\\s+)?pubblicazione|pubblicat[oa](?:\\s+il)?|creato(?:\\s+il)?|scritto(?:\\s+il)?",
          "(?:data\\s+d[ea]\\s+)?publicação|postado(?:\\s+em)?|criado(?:\\s+em)?",
          "gepubliceerd(?:\\s+op)?|geplaatst(?:\\s+op)?|publicatie(?:datum)?|geschreven(?:\\s+op)?",
          "publicerad|publisert|publiceret|udgivet|offentliggjort|julkaistu",
          "opublikowano|data\\s+publikacji|publikacja|dodano|publikov[aá]n[oé]|zveřejněno|zverejnené|vydáno",
          "megjelent|megjelenés|közzétéve|publicată?|data\\s+publicării",
          "(?:yayınlanma|yayımlanma|yayın|giriş|oluşturulma|eklenme)\\s+tarihi|yay[ıi][nm]landı",
          "(?:diterbitkan|dipublikasikan|diposting)(?:\\s+pada)?|tanggal\\s+terbit|ngày\\s+(?:đăng|xuất\\s+bản)|đăng\\s+(?:lúc|ngày)",
          "опубликован[оаы]?|дата\\s+публикации|размещено|опубліковано|дата\\s+публікації|публикуван[оа]?",
          "objavljeno|datum\\s+objave|објављено|δημοσιεύ[θτ]ηκε|δημοσίευση|ημερομηνία\\s+δημοσίευσης",
          "(?:نُ?شرت?|تم\\s+النشر)(?:\\s+في)?|تاريخ\\s+النشر|تاریخ\\s+انتشار|פורסם|प्रकाशित|প্রকাশিত",
          "(?:发布|發布|发表|發表)(?:时间|時間|日期)?|(?:公開|掲載|投稿|配信)日?時?|(?:기사)?입력|등록일?|작성일|게시일?|승인",
          "gespeichert\\s+von\\s+\\S+(?:\\s+am)?|abgelegt(?:\\s+am)?|eingereicht(?:\\s+am)?|hochgeladen(?:\\s+am)?|submitted\\s+by\\s+\\S+(?:\\s+on)?");

  /** A sentence that tells of the page's own publication, its verb behind the date. */
  static final Pattern SELF_REPORT =
      Pattern.compile(
          BEGIN
              + "(?:(?:dieser|der|diese)\\s+(?:artikel|beitrag|eintrag|text|meldung)|(?:this|the)\\s+(?:article|post|entry|story|page)"
              + "|(?:cet|l)\\s?['’]?\\s?(?:article|billet)|este\\s+(?:artículo|artigo|post))"
              + END
              + "[^!?]{0,120}$",
          FLAGS);

  /** Labels that say neither. */
  static final Pattern NEUTRAL =
      words(
          "date|datum|fecha|data|on|at|am|vom|von|den|der|le|du|el|il|em|op|om|um|uhr|à|a\\s+las|às|alle|ore"
              + "|time|the|de|d\\.|ist|hrs?|h");

  /** Labels of dates that are not the page's own. */
  static final Pattern FOREIGN =
      words(
          "copyright|©|\\(c\\)|all\\s+rights|born|died|expires?|expiry|deadline|due|until|till|through|since"
              + "|valid|effective|event|retrieved|accessed|joined|member\\s+since|bis\\s+zum|bis|seit|geboren"
              + "|abgerufen|until|hasta|desde|fino\\s+al|até|tot");

  static final Pattern WEEKDAY =
      words(
          "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun",
          "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so",
          "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mer|jeu|ven|sam|dim",
          "lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|mi[eé]|jue|vie|s[aá]b|dom",
          "luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|domenica|gio",
          "(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|seg|ter|qua|qui|sex",
          "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|wo|vr|za|zo");

  /** Weekdays, in English. */
  static final Pattern WEEKDAY_NAME =
      words(
          "(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)(?=$|[\\s,])");

  static final Pattern RELATIVE =
      words(
          "(?:about\\s+)?(?:\\d{1,3}|an?|one|two|three)\\s*(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?"
              + "|mos?|months?|y|yrs?|years?)\\s+ago",
          "vor\\s+(?:\\d{1,3}|einem|einer)\\s+(?:sekunden?|minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)",
          "il\\s+y\\s+a\\s+\\d{1,3}\\s+(?:secondes?|minutes?|heures?|jours?|semaines?|mois|ans?)",
          "hace\\s+\\d{1,3}\\s+(?:segundos?|minutos?|horas?|días?|semanas?|mes(?:es)?|años?)",
          "yesterday|today|just\\s+now|gestern|heute|hier|hoy|ayer|oggi|ieri|hoje|ontem|vandaag|gisteren");

  static final Pattern READING_TIME =
      words(
          "(?:estimated\\s+)?read(?:ing)?\\s+time\\s*:?\\s*(?:about\\s+|~\\s*)?\\d{1,3}(?:\\s*[-–]\\s*\\d{1,3})?\\s*(?:m|mins?|minutes?)"
              + "(?:\\s*,?\\s*\\d{1,2}\\s*(?:s|secs?|seconds?))?(?:\\s+read)?",
          "(?:\\d{1,3}|one|two|three|four|five)[\\s-]*(?:min(?:ute)?s?|m)\\.?\\s*(?:of\\s+)?(?:read(?:ing)?(?:\\s+time)?|to\\s+read)",
          "\\d{1,3}\\s*min(?:ute)?s?",
          "read\\s+in\\s+\\d{1,3}\\s*min(?:ute)?s?",
          "(?:ca\\.?\\s*)?\\d{1,3}\\s*min(?:uten?)?\\.?\\s*(?:lesezeit|lesedauer|lesen)",
          "(?:lesezeit|lesedauer)\\s*:?\\s*(?:ca\\.?\\s*)?\\d{1,3}\\s*min(?:uten?)?\\.?",
          "(?:temps\\s+de\\s+lecture|lecture)\\s*:?\\s*\\d{1,3}\\s*min(?:utes?)?",
          "\\d{1,3}\\s*min(?:utes?)?\\s+(?:de\\s+)?lecture",
          "(?:tiempo\\s+de\\s+lectura|lectura)\\s*:?\\s*\\d{1,3}\\s*min(?:utos?)?",
          "\\d{1,3}\\s*min(?:utos?)?\\s+(?:de\\s+)?(?:lectura|leitura)",
          "(?:tempo\\s+di\\s+lettura|lettura)\\s*:?\\s*\\d{1,3}\\s*min(?:uti?)?",
          "\\d{1,3}\\s*min(?:uti)?\\s+di\\s+lettura",
          "(?:tempo\\s+de\\s+leitura)\\s*:?\\s*\\d{1,3}\\s*min(?:utos?)?",
          "(?:leestijd)\\s*:?\\s*\\d{1,3}\\s*min(?:uten)?|\\d{1,3}\\s*min(?:uten)?\\s+leestijd");

  static final Pattern COUNTER =
      words(
          "(?:no|\\d[\\d.,]{0,8}\\s?[km]?)\\s*(?:comments?|shares?|views?|likes?|reads?|repl(?:y|ies)|votes?"
              + "|reactions?|followers?|responses?|claps?|retweets?|tweets?|pins?"
              + "|kommentare?|aufrufe|commentaires?|partages?|vues?|comentarios?|visitas|comentários?"
              + "|commenti|reacties?|condivisioni|visualizzazioni)",
          "(?:comments?|shares?|views?|likes?|kommentare?|commentaires?|comentarios?|commenti|hits)"
              + "\\s*[:(]?\\s*\\d[\\d.,]{0,8}[km]?\\)?",
          "leave\\s+a\\s+comment");

  /** What a line may hold that has no date: few lines hold any, and all lines are asked. */
  private static final WordPatterns UNDATED = new WordPatterns(RELATIVE, READING_TIME, COUNTER);

  private static final WordPatterns BESIDE_DATES =
      new WordPatterns(UPDATED, PUBLISHED, NEUTRAL, WEEKDAY, READING_TIME, COUNTER);

  private StampWords() {}

  /** Which of the words that need no date the line may hold, told at a glance. */
  static int glance(String line) {
    return UNDATED.glance(line);
  }

  /** Whether the line may hold those words; if not, they need not be looked for. */
  static boolean mayHold(int glance, Pattern words) {
    return UNDATED.mayHold(glance, words);
  }

  /** Whether the line holds the words, which stand beside dates. */
  static boolean holds(String line, Pattern words) {
    return BESIDE_DATES.find(line, words);
  }

  /** Where the label of the first publication ends that the line begins with; -1 without one. */
  static int endOfLabel(String line) {
    return BESIDE_DATES.endInFront(line, PUBLISHED);
  }

  /** The line with all such words, which stand beside dates, replaced. */
  static String replace(String line, List<Pattern> all, String by) {
    return replace(BESIDE_DATES, line, BESIDE_DATES.glance(line), all, by);
  }

  /**
   * The line with all such words, which need no date, replaced.
   *
   * @param glance what {@link #glance} says of the line
   */
  static String replaceUndated(String line, int glance, List<Pattern> all, String by) {
    return replace(UNDATED, line, glance, all, by);
  }

  private static String replace(
      WordPatterns of, String line, int lineGlance, List<Pattern> all, String by) {
    String rest = line;
    int glance = lineGlance;
    for (Pattern words : all) {
      if (of.mayHold(glance, words)) {
        String less = of.replaceAll(rest, words, by);
        if (!less.equals(rest)) {
          rest = less;
          glance = of.glance(rest);
        }
      }
    }
    return rest;
  }

  private static Pattern words(String... alternatives) {
    return Pattern.compile(BEGIN + "(?:" + String.join("|", alternatives) + ")" + END, FLAGS);
  }
}
