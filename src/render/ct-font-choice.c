/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-font-choice"

#include "config.h"

#include "ct-font-choice.h"

#include <string.h>

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (ct - font - error - quark, ct_font_error)

/* The faces that a document uses. */
static const struct
{
  PangoWeight weight;
  PangoStyle style;
} faces[] = {
  { PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL },
  { PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL },
  { PANGO_WEIGHT_NORMAL, PANGO_STYLE_ITALIC },
  { PANGO_WEIGHT_BOLD, PANGO_STYLE_ITALIC },
};

static void
add_lacking (PangoFont *font, const char *letters, GString *lacking)
{
  PangoCoverage *coverage = pango_font_get_coverage (font, NULL);

  for (const char *p = letters; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      char letter[7] = { 0 };

      if (g_unichar_isspace (c) || g_unichar_iszerowidth (c) || g_unichar_iscntrl (c))
        continue;

      g_unichar_to_utf8 (c, letter);
      if (pango_coverage_get (coverage, (int) c) != PANGO_COVERAGE_EXACT &&
          strstr (lacking->str, letter) == NULL)
        g_string_append (lacking, letter);
    }

  g_object_unref (coverage);
}

/* Which of @letters the family has not, in any of the faces. NULL when it is not installed. */
static char *
list_lacking (PangoContext *context, const char *family, const char *letters)
{
  g_autoptr (PangoFontDescription) description = pango_font_description_new ();
  PangoFontMap *map = pango_context_get_font_map (context);
  GString *lacking;

  /* A name that is only an alias ("Times New Roman" for what stands in for it) is not listed. */
  if (pango_font_map_get_family (map, family) == NULL)
    return NULL;

  lacking = g_string_new (NULL);
  pango_font_description_set_family (description, family);
  pango_font_description_set_absolute_size (description, 12 * PANGO_SCALE);

  for (gsize i = 0; i < G_N_ELEMENTS (faces); i++)
    {
      g_autoptr (PangoFont) font = NULL;

      pango_font_description_set_weight (description, faces[i].weight);
      pango_font_description_set_style (description, faces[i].style);
      font = pango_context_load_font (context, description);
      if (font != NULL)
        add_lacking (font, letters, lacking);
    }

  return g_string_free (lacking, FALSE);
}

/**
 * ct_font_choice_pick:
 * @families: (array zero-terminated=1): the families to choose from, the best first
 * @letters: letters without which a family is refused
 * @wished: further letters, those of the document
 * @out_lacking: (out): the letters of @wished that the family has not
 * @error: return location for a [error@Ct.FontError]
 *
 * Takes the first family that has everything, else the first that has @letters.
 *
 * Returns: (nullable): one of @families
 */
const char *
ct_font_choice_pick (PangoContext *context,
                     const char *const *families,
                     const char *letters,
                     const char *wished,
                     char **out_lacking,
                     GError **error)
{
  g_autoptr (GString) refused = g_string_new (NULL);
  const char *second_best = NULL;

  *out_lacking = NULL;

  for (guint i = 0; families[i] != NULL; i++)
    {
      g_autofree char *lacking = list_lacking (context, families[i], letters);
      g_autofree char *wanting = NULL;

      if (lacking == NULL || *lacking != '\0')
        {
          g_string_append_printf (refused, "%s%s", refused->len > 0 ? ", " : "", families[i]);
          continue;
        }

      wanting = list_lacking (context, families[i], wished);
      if (*wanting != '\0' && second_best != NULL)
        continue;

      g_free (*out_lacking);
      *out_lacking = g_steal_pointer (&wanting);
      second_best = families[i];

      if (**out_lacking == '\0')
        return families[i];
    }

  if (second_best == NULL)
    g_set_error (error, CT_FONT_ERROR, CT_FONT_ERROR_NONE,
                 _ ("None of these fonts is installed with all Vietnamese letters: %s. Install "
                    "Liberation Serif 2 (package fonts-liberation2) or Times New Roman."),
                 refused->str);

  return second_best;
}
