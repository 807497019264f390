import { LocaleScalar } from '@alliance/graphql';
import type { Locale } from '@alliance/kernel';
import { localizedHome, Readable, sql } from '@alliance/reader';
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';

/** What a theme is called in one language. */
@Entity()
@Readable<ThemeText>({})
@ObjectType({ description: 'What a theme is called in one language.' })
export class ThemeText {
  @PrimaryColumn('text')
  themeCode!: string;

  @Field(() => LocaleScalar, { description: 'The language of the label.' })
  @PrimaryColumn('text')
  locale!: Locale;

  @Field(() => String, { description: 'What the theme is called.' })
  @Column('text')
  label!: string;

  @ManyToOne('Theme', { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'theme_code', foreignKeyConstraintName: 'fk_theme_text_theme_code' })
  theme!: Relation<Theme>;
}

/** A theme that the alliance works on. The list is data: officials revise it without a release. */
@Entity()
@Readable<Theme>({
  homes: {
    text: localizedHome(
      () => ThemeText,
      (text, row) => sql`${text.themeCode} = ${row.code}`,
      () => sql`'en'`,
    ),
  },
})
@ObjectType({ description: 'A theme that the alliance works on.' })
export class Theme {
  @Field(() => String, { description: 'Stable code, such as `urban-governance`.' })
  @PrimaryColumn('text')
  code!: string;

  /** Place in lists, from 0. */
  @Column('int')
  position!: number;

  @Field(() => String, { description: 'What the theme is called, in the language asked for, else in English.' })
  readonly label!: string;
}

/** The codes of themes, in one order: a set that was put together anew has not changed. */
export function themeCodesOf(themes: readonly Theme[]): string[] {
  return themes.map(({ code }) => code).sort();
}
