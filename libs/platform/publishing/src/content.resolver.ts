import { Allow, CurrentActor } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { Mutations, payloadOf } from '@alliance/graphql';
import { Inject, type Type } from '@nestjs/common';
import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ContentInputs, ContentName } from './content.inputs.js';
import type { ContentRecord } from './content-record.entity.js';
import type { ContentService } from './content.service.js';
import type { EntityClass } from './content-type.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- which inputs there are is known by the type of content alone */
type AnyInputs = ContentInputs<any, any>;
type AnyService = ContentService<any, any, any, any>;
type Input<Name extends keyof AnyInputs> = InstanceType<AnyInputs[Name]>;
/* eslint-enable @typescript-eslint/no-explicit-any */

/** The class of the `input` argument: said here, because the compiler does not see which class a type of content has. */
function InputOf(type: Type): ParameterDecorator {
  return (prototype, method, index) => {
    const types = [...(Reflect.getMetadata('design:paramtypes', prototype, method!) as unknown[])];
    types[index] = type;
    // What validates the arguments looks here.
    Reflect.defineMetadata('design:paramtypes', types, prototype, method!);
    Args('input', { type: () => type, description: 'What to do.' })(prototype, method!, index);
  };
}

/** The mutations that every type of content has, as the base class of its resolver. */
export function contentResolver(
  { name, field, noun }: ContentName,
  entity: () => EntityClass<ContentRecord>,
  inputs: AnyInputs,
): abstract new () => { readonly mutations: Mutations } {
  const record = { [field]: entity };
  const payload = (verb: string, input: Type) => payloadOf(verb, record, { revisioned: () => input });
  const CreatePayload = payloadOf(`Create${name}`, record);
  const UpdatePayload = payload(`Update${name}`, inputs.update);
  const TranslatePayload = payload(`Translate${name}`, inputs.translate);
  const RequestTranslationPayload = payload(`Request${name}Translation`, inputs.requestTranslation);
  const ApprovePayload = payload(`Approve${name}Translation`, inputs.approveTranslation);
  const SubmitPayload = payload(`Submit${name}`, inputs.submit);
  const ReturnPayload = payload(`Return${name}`, inputs.return);
  const PublishPayload = payload(`Publish${name}`, inputs.publish);
  const RestorePayload = payload(`Restore${name}Version`, inputs.restore);
  const DiscardPayload = payload(`Discard${name}Draft`, inputs.discard);
  const ArchivePayload = payload(`Archive${name}`, inputs.archive);

  @Resolver({ isAbstract: true })
  abstract class ContentResolver {
    @Inject(Mutations) readonly mutations!: Mutations;
    protected abstract readonly service: AnyService;

    @Mutation(() => CreatePayload, { name: `create${name}`, description: `Drafts a ${noun}.` })
    @Allow(`${field}.create`)
    create(@CurrentActor() actor: Actor, @InputOf(inputs.create) input: Input<'create'>, @Info() info: GraphQLResolveInfo) {
      return this.run(actor, info, input, () => this.service.create(actor, input));
    }

    @Mutation(() => UpdatePayload, {
      name: `update${name}`,
      description: `Changes a ${noun}. A published one goes on showing what was published; the change is a draft of the next version.`,
    })
    @Allow(`${field}.update`)
    update(@CurrentActor() actor: Actor, @InputOf(inputs.update) input: Input<'update'>, @Info() info: GraphQLResolveInfo) {
      return this.run(actor, info, input, () => this.service.update(actor, input));
    }

    @Mutation(() => TranslatePayload, { name: `translate${name}`, description: 'Writes the texts of one other language, new or again.' })
    @Allow(`${field}.translate`)
    translate(@CurrentActor() actor: Actor, @InputOf(inputs.translate) input: Input<'translate'>, @Info() info: GraphQLResolveInfo) {
      return this.run(actor, info, input, () => this.service.translate(actor, input));
    }

    @Mutation(() => RequestTranslationPayload, {
      name: `request${name}Translation`,
      description:
        'Has a machine translate the texts of the original into one language, and tells you in your inbox when they wait to be checked. A text by machine whose original has changed is replaced; one that people have written or checked is not.',
    })
    @Allow(`${field}.requestTranslation`)
    async requestTranslation(
      @CurrentActor() actor: Actor,
      @InputOf(inputs.requestTranslation) input: Input<'requestTranslation'>,
      @Info() info: GraphQLResolveInfo,
    ) {
      const offer = await this.service.translatorLanguages();
      return this.run(actor, info, input, () => this.service.requestTranslation(actor, input, offer));
    }

    @Mutation(() => ApprovePayload, {
      name: `approve${name}Translation`,
      description: 'Says that somebody has checked a translation. Text by machine keeps its origin, and is no longer marked as unchecked.',
    })
    @Allow(`${field}.approveTranslation`)
    approveTranslation(
      @CurrentActor() actor: Actor,
      @InputOf(inputs.approveTranslation) input: Input<'approveTranslation'>,
      @Info() info: GraphQLResolveInfo,
    ) {
      return this.run(actor, info, input, () => this.service.approveTranslation(actor, input));
    }

    @Mutation(() => SubmitPayload, {
      name: `submit${name}`,
      description: 'Hands the draft to the reviewers of its city. The title and every text that the type asks for have to be there.',
    })
    @Allow(`${field}.submit`)
    submit(@CurrentActor() actor: Actor, @InputOf(inputs.submit) input: Input<'submit'>, @Info() info: GraphQLResolveInfo) {
      return this.run(actor, info, input, () => this.service.submit(actor, input));
    }

    @Mutation(() => ReturnPayload, {
      name: `return${name}`,
      description: 'Gives a submitted draft back to its authors, with what is to be changed.',
    })
    @Allow(`${field}.return`)
    returnForChanges(@CurrentActor() actor: Actor, @InputOf(inputs.return) input: Input<'return'>, @Info() info: GraphQLResolveInfo) {
      return this.run(actor, info, input, () => this.service.returnForChanges(actor, input));
    }

    @Mutation(() => PublishPayload, {
      name: `publish${name}`,
      description: 'Shows a submitted draft to everybody, as the next numbered version.',
    })
    @Allow(`${field}.publish`)
    publish(@CurrentActor() actor: Actor, @InputOf(inputs.publish) input: Input<'publish'>, @Info() info: GraphQLResolveInfo) {
      return this.run(actor, info, input, () => this.service.publish(actor, input));
    }

    @Mutation(() => RestorePayload, {
      name: `restore${name}Version`,
      description: `Starts a draft that says what an older version said. What is published stays until the draft is published.`,
    })
    @Allow(`${field}.restore`)
    restore(@CurrentActor() actor: Actor, @InputOf(inputs.restore) input: Input<'restore'>, @Info() info: GraphQLResolveInfo) {
      return this.run(actor, info, input, () => this.service.restore(actor, input));
    }

    @Mutation(() => DiscardPayload, {
      name: `discard${name}Draft`,
      description: `Throws away what was being worked on: the ${noun} stays as it was published.`,
    })
    @Allow(`${field}.discard`)
    discard(@CurrentActor() actor: Actor, @InputOf(inputs.discard) input: Input<'discard'>, @Info() info: GraphQLResolveInfo) {
      return this.run(actor, info, input, () => this.service.discard(actor, input));
    }

    @Mutation(() => ArchivePayload, { name: `archive${name}`, description: `Puts a published ${noun} away: the public no longer sees it.` })
    @Allow(`${field}.archive`)
    archive(@CurrentActor() actor: Actor, @InputOf(inputs.archive) input: Input<'archive'>, @Info() info: GraphQLResolveInfo) {
      return this.run(actor, info, input, () => this.service.archive(actor, input));
    }

    private run(actor: Actor, info: GraphQLResolveInfo, input: object, work: () => Promise<ContentRecord>) {
      return this.mutations.run(actor, info, input, { [field]: entity() }, work);
    }
  }
  return ContentResolver as never;
}
