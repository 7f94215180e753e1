/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-proof"

#include "config.h"

#include "ct-proof.h"

#include <string.h>

#include "ct-document-words.h"
#include "ct-evidence-item.h"
#include "ct-print-places.h"
#include "ct-proof-text.h"
#include "ct-school.h"
#include "ct-section.h"
#include "ct-standard-title.h"

/* A proof under way. */
typedef struct
{
  CtProof *proof;
  CtPlan *plan;
  CtPrintPlaces *places;
  CtProofText *text;
  GHashTable *cited;
} Proofreader;

static void
cell_free (gpointer data)
{
  CtProofCell *cell = data;

  g_object_unref (cell->node);
  g_free (cell->missing);
  g_free (cell);
}

static void
take (GPtrArray *segments, const char *text)
{
  if (text != NULL && *text != '\0')
    g_ptr_array_add (segments, g_strdup (text));
}

/* Evidence is printed with the code of what it refers to; without words and code, by its title. */
static void
take_evidence (Proofreader *reader, GPtrArray *segments, const CtEvidence *evidence)
{
  for (guint i = 0; i < ct_evidence_get_length (evidence); i++)
    {
      const char *text = ct_evidence_get_text (evidence, i);
      CtNode *item = ct_plan_find (reader->plan, ct_evidence_get_ref (evidence, i));
      const char *code = "";

      if (CT_IS_EVIDENCE_ITEM (item) && ct_node_get_plan (item) != NULL)
        code = ct_node_get_text (item, CT_EVIDENCE_ITEM_CODE);
      else
        item = NULL;

      take (segments, text);
      take (segments, code);
      if (item != NULL && *code == '\0' && (text == NULL || *text == '\0'))
        take (segments, ct_node_get_text (item, CT_EVIDENCE_ITEM_TITLE));
    }
}

static void
take_boxed (Proofreader *reader, GPtrArray *segments, GType type, gconstpointer value)
{
  if (type == CT_TYPE_PERIOD)
    take (segments, ct_period_get_text (value));
  else if (type == CT_TYPE_BUDGET)
    take (segments, ct_budget_get_text (value));
  else if (type == CT_TYPE_EVIDENCE)
    take_evidence (reader, segments, value);
  else if (type == G_TYPE_STRV)
    for (const char *const *p = value; *p != NULL; p++)
      take (segments, *p);
}

/* A full name that stands in the letterhead does so in capitals. */
static void
take_issuer (Proofreader *reader, GPtrArray *segments)
{
  guint field;
  g_autofree char *name = ct_document_words_dup_issuer (reader->plan, &field);

  if (field == CT_SCHOOL_FULL_NAME)
    take (segments, name);
  else
    take (segments,
          ct_node_get_text (CT_NODE (ct_plan_get_school (reader->plan)), CT_SCHOOL_FULL_NAME));
}

/* What must stand together in print, one after the other. */
static GPtrArray *
list_segments (Proofreader *reader, CtNode *node, guint field)
{
  GPtrArray *segments = g_ptr_array_new_with_free_func (g_free);
  guint n_fields;
  const CtFieldSpec *spec = &ct_node_get_fields (node, &n_fields)[field - 1];

  if (CT_IS_SCHOOL (node) && field == CT_SCHOOL_FULL_NAME)
    take_issuer (reader, segments);
  else if (spec->kind == CT_FIELD_TEXT)
    take (segments, ct_node_get_text (node, field));
  else if (ct_node_get_boxed (node, field) != NULL)
    take_boxed (reader, segments, spec->boxed_type (), ct_node_get_boxed (node, field));

  return segments;
}

static GPtrArray *
list_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  const char *p = text;

  while (*p != '\0')
    {
      const char *start;
      g_autofree char *word = NULL;
      char *bare;

      while (*p != '\0' && g_unichar_isspace (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      start = p;
      while (*p != '\0' && !g_unichar_isspace (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);

      word = g_strndup (start, p - start);
      bare = ct_proof_text_dup_bare (word);
      if (*bare != '\0')
        g_ptr_array_add (words, bare);
      else
        g_free (bare);
    }

  return words;
}

static void
add_missing (CtProofCell *cell, const char *word)
{
  g_autofree char *old = cell->missing;

  cell->missing = old != NULL ? g_strconcat (old, " ", word, NULL) : g_strdup (word);
  cell->n_missing++;
}

/* Finds the words one after the other; what is not where it should be is missing. */
static const char *
find_words (CtProofCell *cell, GPtrArray *words, const char *letters)
{
  guint already = cell->n_missing;

  for (guint i = 0; i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);
      const char *found = strstr (letters, word);

      if (found != NULL)
        letters = found + strlen (word);
      else
        add_missing (cell, word);
    }

  /* All are there, but not together: the first one cannot have been right. */
  if (cell->n_missing == already)
    add_missing (cell, g_ptr_array_index (words, 0));

  return letters;
}

static const char *
prove_segment (CtProofCell *cell, const char *segment, const char *letters)
{
  g_autoptr (GPtrArray) words = list_words (segment);
  g_autofree char *bare = ct_proof_text_dup_bare (segment);
  const char *found = strstr (letters, bare);

  cell->n_words += words->len;
  if (words->len == 0)
    return letters;

  return found != NULL ? found + strlen (bare) : find_words (cell, words, letters);
}

static void
count_cell (CtProof *proof, CtProofCell *cell, gboolean has_place)
{
  if (!has_place)
    {
      proof->n_placeless += cell->n_words;
      g_ptr_array_add (proof->placeless, cell);
      return;
    }

  proof->n_cells++;
  proof->n_words += cell->n_words;
  proof->n_missing += cell->n_missing;
  if (cell->n_missing > 0)
    g_ptr_array_add (proof->missing, cell);
  else
    cell_free (cell);
}

/* A code that is printed with the evidence that refers to it was proved there. */
static gboolean
is_cited_code (Proofreader *reader, CtNode *node, guint field)
{
  return CT_IS_EVIDENCE_ITEM (node) && field == CT_EVIDENCE_ITEM_CODE &&
         ct_node_get_id (node) != NULL &&
         g_hash_table_contains (reader->cited, ct_node_get_id (node));
}

/* Typed numbers are printed with the words that they number. */
static guint
get_printed_field (CtNode *node, guint field)
{
  if (CT_IS_SECTION (node) && field == CT_SECTION_NUMBER)
    return CT_SECTION_HEADING;
  if (CT_IS_STANDARD_TITLE (node) && field == CT_STANDARD_TITLE_NUMBER)
    return CT_STANDARD_TITLE_TEXT;
  if (CT_IS_DOCUMENT (node) && field == CT_DOCUMENT_NUMBER)
    return CT_DOCUMENT_SYMBOL;
  if (CT_IS_DOCUMENT (node) && field == CT_DOCUMENT_DATE)
    return CT_DOCUMENT_PLACE;

  return field;
}

static void
prove_field (Proofreader *reader, CtNode *node, guint field)
{
  gboolean has_place = ct_print_places_has (reader->places, node, field);
  g_autoptr (GPtrArray) segments = list_segments (reader, node, field);
  g_autofree char *letters = NULL;
  const char *rest;
  CtProofCell *cell;

  if (segments->len == 0 || is_cited_code (reader, node, field))
    return;

  letters = ct_proof_text_dup_letters (reader->text, node, get_printed_field (node, field));
  cell = g_new0 (CtProofCell, 1);
  cell->node = g_object_ref (node);
  cell->field = field;

  rest = letters;
  for (guint i = 0; i < segments->len; i++)
    rest = prove_segment (cell, g_ptr_array_index (segments, i), rest);

  if (cell->n_words > 0)
    count_cell (reader->proof, cell, has_place);
  else
    cell_free (cell);
}

typedef void (*NodeFunc) (Proofreader *reader, CtNode *node);

static void
visit (Proofreader *reader, CtNode *node, NodeFunc func)
{
  func (reader, node);

  for (guint i = 0; i < ct_node_get_n_lists (node); i++)
    {
      CtNodeList *list = ct_node_get_list (node, i);

      for (guint j = 0; j < ct_node_list_get_length (list); j++)
        visit (reader, ct_node_list_get (list, j), func);
    }
}

static void
visit_plan (Proofreader *reader, NodeFunc func)
{
  visit (reader, CT_NODE (ct_plan_get_school (reader->plan)), func);
  visit (reader, CT_NODE (ct_plan_get_document (reader->plan)), func);
  visit (reader, CT_NODE (reader->plan), func);
}

static void
prove_node (Proofreader *reader, CtNode *node)
{
  guint n_fields;

  ct_node_get_fields (node, &n_fields);
  for (guint field = 1; field <= n_fields; field++)
    if (ct_print_places_is_words (node, field))
      prove_field (reader, node, field);
}

static void
note_cited (Proofreader *reader, CtNode *node)
{
  guint n_fields;
  const CtFieldSpec *fields = ct_node_get_fields (node, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      const CtEvidence *evidence;

      if (fields[i].kind != CT_FIELD_BOXED || fields[i].boxed_type () != CT_TYPE_EVIDENCE ||
          !ct_print_places_has (reader->places, node, i + 1))
        continue;

      evidence = ct_node_get_boxed (node, i + 1);
      for (guint j = 0; evidence != NULL && j < ct_evidence_get_length (evidence); j++)
        if (ct_evidence_get_ref (evidence, j) != NULL)
          g_hash_table_add (reader->cited, g_strdup (ct_evidence_get_ref (evidence, j)));
    }
}

static gboolean
has_cell (GPtrArray *cells, const CtBox *box)
{
  for (guint i = 0; i < cells->len; i++)
    {
      const CtProofCell *cell = g_ptr_array_index (cells, i);

      if (cell->node == box->node && cell->field == box->field)
        return TRUE;
    }

  return FALSE;
}

/* Each field once, however many letters of it are outside. */
static void
note_outside (CtProof *proof, CtProofText *text)
{
  const GArray *outside = ct_proof_text_get_outside (text);

  for (guint i = 0; i < outside->len; i++)
    {
      const CtBox *box = g_array_index (outside, CtPrintoutPlace, i).box;
      CtProofCell *cell;

      if (has_cell (proof->outside, box))
        continue;

      cell = g_new0 (CtProofCell, 1);
      cell->node = g_object_ref (box->node);
      cell->field = box->field;
      g_ptr_array_add (proof->outside, cell);
    }
}

/**
 * ct_proof_new_from_text:
 * @printout: the pages of a plan
 * @text: what the PDF made of them says
 *
 * Accounts for every word of the plan as it is now.
 *
 * Returns: (transfer full): what was found
 */
CtProof *
ct_proof_new_from_text (CtPrintout *printout, CtProofText *text)
{
  g_autoptr (CtPrintPlaces) places =
      ct_print_places_new (ct_printout_get_plan (printout), ct_printout_get_form (printout));
  g_autoptr (GHashTable) cited = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Proofreader reader = { NULL };

  reader.proof = g_new0 (CtProof, 1);
  reader.proof->missing = g_ptr_array_new_with_free_func (cell_free);
  reader.proof->placeless = g_ptr_array_new_with_free_func (cell_free);
  reader.proof->outside = g_ptr_array_new_with_free_func (cell_free);
  reader.plan = ct_printout_get_plan (printout);
  reader.places = places;
  reader.text = text;
  reader.cited = cited;

  visit_plan (&reader, note_cited);
  visit_plan (&reader, prove_node);
  note_outside (reader.proof, text);

  return reader.proof;
}

/**
 * ct_proof_new:
 * @printout: the pages of a plan
 * @pdf: the PDF made of them
 * @error: return location for an error of Poppler's
 *
 * Reads @pdf back and accounts for every word of the plan.
 *
 * Returns: (transfer full) (nullable): what was found
 */
CtProof *
ct_proof_new (CtPrintout *printout, GBytes *pdf, GError **error)
{
  g_autoptr (CtProofText) text = ct_proof_text_new (printout, pdf, error);

  return text != NULL ? ct_proof_new_from_text (printout, text) : NULL;
}

void
ct_proof_free (CtProof *self)
{
  g_ptr_array_unref (self->missing);
  g_ptr_array_unref (self->placeless);
  g_ptr_array_unref (self->outside);
  g_free (self);
}

/**
 * ct_proof_cell_get_id:
 *
 * Returns: the id of the node, or of the next one around it that has one; "-" where there is none
 */
const char *
ct_proof_cell_get_id (const CtProofCell *cell)
{
  for (CtNode *node = cell->node; node != NULL; node = ct_node_get_parent (node))
    if (ct_node_get_id (node) != NULL)
      return ct_node_get_id (node);

  return "-";
}

/**
 * ct_proof_cell_dup_field_name:
 *
 * Returns: (transfer full): the field as one could look for it in the file: “action/note”
 */
char *
ct_proof_cell_dup_field_name (const CtProofCell *cell)
{
  guint n_fields;
  const char *field = ct_node_get_fields (cell->node, &n_fields)[cell->field - 1].name;
  const char *type = G_OBJECT_TYPE_NAME (cell->node) + strlen ("Ct");
  GString *name = g_string_new (NULL);

  for (const char *p = type; *p != '\0'; p++)
    {
      if (p != type && g_ascii_isupper (*p))
        g_string_append_c (name, '-');
      g_string_append_c (name, g_ascii_tolower (*p));
    }
  g_string_append_printf (name, "/%s", field);

  return g_string_free (name, FALSE);
}
